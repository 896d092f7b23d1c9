"""build/inherit with a stand-in for the AWS CLI."""
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
# Writes down what it is asked, and the template that it is given. FAILS names what fails.
AWS = """#!/bin/bash
echo "$*" >> "$NOTES"
for word; do case $word in file://*) cp "${word#file://}" "$NOTES.template" ;; esac; done
case "$2 $3" in
  "wait $FAILS" | "$FAILS --stack-name") exit 254 ;;
  create-change-set*) echo '{"Id": "..."}' ;;
  describe-*) echo "TaskTable: there is no such table" ;;
esac
"""
NAMES = ("reeldock", "the-table", "the-source", "the-result")
REASON = "It says: TaskTable: there is no such table"


def blocks(template):
    """The text of each resource, by its name."""
    resources = re.search(r"(?ms)^Resources:\n(.*?)(?=^\S|\Z)", template)[1]
    found = re.findall(r"(?ms)^  (\w+):(.*?)(?=^  \S|\Z)", resources)
    return {name: text.strip() for name, text in found}


class InheritTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.notes = self.folder / "notes"
        self.notes.touch()
        (self.folder / "build").mkdir()
        shutil.copy(CHECKOUT / "build/inherit", self.folder / "build")
        shutil.copy(CHECKOUT / "template.yaml", self.folder)
        aws = self.folder / "bin/aws"
        aws.parent.mkdir()
        aws.write_text(AWS)
        aws.chmod(0o755)

    def inherit(self, *names, path=None, fails=""):
        path = path or f"{self.folder}/bin:{os.environ['PATH']}"
        environment = {"PATH": path, "NOTES": str(self.notes), "FAILS": fails, "TMPDIR": str(self.folder / "tmp")}
        (self.folder / "tmp").mkdir(exist_ok=True)
        return subprocess.run([self.folder / "build/inherit", *names], cwd="/", env=environment, text=True,
                              capture_output=True)

    def asked(self):
        return [" ".join(line.split()[1:3]) for line in self.notes.read_text().splitlines()]

    def test_inherit_done_importsAndSaysWhatIsNext(self):
        done = self.inherit(*NAMES)
        self.assertEqual(0, done.returncode)
        self.assertEqual(["create-change-set --stack-name", "wait change-set-create-complete",
                          "execute-change-set --stack-name", "wait stack-import-complete"], self.asked())
        for words in ("  make deploy STACK=reeldock\n", "callers' keys", "artifact links", "ApiLogRoleArn"):
            self.assertIn(words, done.stdout)

    def test_inherit_names_areThoseOfTheirResources(self):
        self.inherit(*NAMES)
        create = self.notes.read_text().splitlines()[0]
        self.assertIn(" --stack-name reeldock --change-set-name inherit-", create)
        self.assertIn(" --change-set-type IMPORT ", create)
        types = {name: re.search(r"Type: (\S+)", text)[1] for name, text in blocks(self.template()).items()}
        for resource, identifier in (("TaskTable", "TableName=the-table"), ("SourceBucket", "BucketName=the-source"),
                                     ("ResultBucket", "BucketName=the-result")):
            self.assertIn(f" ResourceType={types[resource]},LogicalResourceId={resource},"
                          f"ResourceIdentifier={{{identifier}}}", create)

    def test_inherit_eachStep_isOfOneChangeSet(self):
        self.inherit(*NAMES)
        asked = self.notes.read_text()
        self.assertEqual(3, asked.count(re.search(r"--change-set-name \S+", asked)[0]))
        self.assertEqual(4, asked.count("--stack-name reeldock"))

    def test_template_cut_isThatOfTheWholeAndRetains(self):
        whole = self.folder / "template.yaml"
        retains = re.sub(r"\bDeletionPolicy: \w+", "DeletionPolicy: Retain", whole.read_text())
        data = {name: blocks(retains)[name] for name in ("TaskTable", "SourceBucket", "ResultBucket")}
        for policy in ("Retain", "RetainExceptOnCreate"):
            with self.subTest(policy=policy):
                whole.write_text(retains.replace("DeletionPolicy: Retain", f"DeletionPolicy: {policy}"))
                self.inherit(*NAMES)
                self.assertEqual(data, blocks(self.template()))
                self.assertEqual(3, self.template().count("\n    DeletionPolicy: Retain\n"))

    def test_template_cut_needsNothingElse(self):
        self.inherit(*NAMES)
        self.assertRegex(self.template(), r'\AAWSTemplateFormatVersion: "2010-09-09"\nResources:\n  TaskTable:')
        self.assertNotRegex(self.template(), r" !\w|Fn::|\b(Ref|Condition|DependsOn|Transform|Outputs):")

    def test_inherit_callFails_endsThere(self):
        for call, asked in (("create-change-set", 1), ("execute-change-set", 3)):
            with self.subTest(call=call):
                self.notes.write_text("")
                done = self.inherit(*NAMES, fails=call)
                self.assertEqual((254, "", asked), (done.returncode, done.stdout, len(self.asked())))

    def test_inherit_refused_saysWhyAndExecutesNothing(self):
        done = self.inherit(*NAMES, fails="change-set-create-complete")
        self.assertIn(f"nothing was changed. {REASON}", done.stderr)
        self.assertEqual((1, ""), (done.returncode, done.stdout))
        self.assertNotIn("execute-change-set", self.notes.read_text())

    def test_inherit_rolledBack_saysWhyAndPromisesNothing(self):
        done = self.inherit(*NAMES, fails="stack-import-complete")
        self.assertIn(f"delete the stack reeldock before another try. {REASON}", done.stderr)
        self.assertEqual((1, ""), (done.returncode, done.stdout))

    def test_inherit_nameMissing_asksNobodyAndSaysWhatCame(self):
        for missing in range(len(NAMES)):
            names = ["" if place == missing else name for place, name in enumerate(NAMES)]
            with self.subTest(names=names):
                done = self.inherit(*names)
                self.assertIn("got STACK={} TABLE={} SOURCE_BUCKET={} RESULT_BUCKET={}.".format(*names), done.stderr)
                self.assertEqual((1, []), (done.returncode, self.asked()))

    def test_inherit_noAws_saysWhatIsMissing(self):
        tools = self.folder / "tools"
        tools.mkdir()
        for tool in ("bash", "dirname"):
            (tools / tool).symlink_to(shutil.which(tool))
        done = self.inherit(*NAMES, path=str(tools))
        self.assertIn("expected aws on the PATH, and there is none.\n", done.stderr)
        self.assertEqual(1, done.returncode)

    def test_inherit_done_leavesNoFile(self):
        self.inherit(*NAMES)
        self.assertEqual([], list((self.folder / "tmp").iterdir()))

    def template(self):
        return Path(f"{self.notes}.template").read_text()


if __name__ == "__main__":
    unittest.main()
