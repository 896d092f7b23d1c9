"""e2e/sam with a stand-in for the SAM CLI that writes down what it is asked."""
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

PROGRAM = Path(__file__).parents[1] / "sam"
INSTALL = """#!/bin/bash
echo "$(dirname "$0")/$1"
"""
SAM = """#!/bin/bash
echo "$*" >> "$NOTES"
env > "$NOTES.environment"
[ "$1" != "$FAILS" ]
"""
OF_STACK = "--stack-name reeldock-run7 --region us-east-1"
USERS = ("AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_ACCESS_KEY_ID", "AWS_CONFIG_FILE", "AWS_ENDPOINT_URL", "HOME")


class SamTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.notes = self.folder / "notes"
        for name, text in (("install", INSTALL), ("sam", PROGRAM.read_text()), ("sam-cli/bin/sam", SAM)):
            program = self.folder / "e2e" / name
            program.parent.mkdir(parents=True, exist_ok=True)
            program.write_text(text)
            program.chmod(0o755)

    def sam(self, *arguments, fails="", **environment):
        return subprocess.run(
            [self.folder / "e2e/sam", "http://127.0.0.1:9", self.folder / "run", "reeldock-run7", *arguments],
            env={"PATH": os.environ["PATH"], "NOTES": str(self.notes), "FAILS": fails, **environment},
            cwd="/", text=True, capture_output=True)

    def asked(self):
        return self.notes.read_text().splitlines()

    def test_deploy_stackOfTheRun_isValidatedAndDeployedUnderItsName(self):
        self.assertEqual(0, self.sam("deploy", "ProviderBaseUrl=http://127.0.0.1:8", "Other=x").returncode)
        validated, deployed = self.asked()
        self.assertEqual("validate --lint --region us-east-1 --template template.yaml", validated)
        self.assertTrue(deployed.startswith(f"deploy {OF_STACK} "), deployed)
        self.assertIn(" --s3-prefix reeldock-run7 ", deployed)
        self.assertTrue(deployed.endswith(" --parameter-overrides ProviderBaseUrl=http://127.0.0.1:8 Other=x"), deployed)

    def test_deploy_invalidTemplate_isNotDeployed(self):
        self.assertNotEqual(0, self.sam("deploy", fails="validate").returncode)
        self.assertEqual(1, len(self.asked()))

    def test_eachOther_stackOfTheRun_isTheOneThatIsNamed(self):
        for command, asked in (("outputs", "list stack-outputs"), ("resources", "list resources"), ("delete", "delete")):
            with self.subTest(command=command):
                self.assertEqual(0, self.sam(command).returncode)
                self.assertTrue(self.asked()[-1].startswith(f"{asked} {OF_STACK} "), self.asked())

    def test_operate_command_isTheScriptsWithThisSamAndThisStack(self):
        script = self.folder / "build/operate"
        script.parent.mkdir()
        script.write_text('#!/bin/bash\necho "$1 of $STACK, $TASK, ${PORT-no port}, by $(which sam)"\n')
        script.chmod(0o755)
        done = self.sam("operate", "explain", TASK="7da5", PORT="8080")
        self.assertEqual("explain of reeldock-run7, 7da5, no port, by e2e/sam-cli/bin/sam\n", done.stdout)

    def test_resources_samFails_fails(self):
        self.assertNotEqual(0, self.sam("resources", fails="list").returncode)

    def test_sam_usersAwsConfiguration_isNotSeen(self):
        self.sam("outputs", **{name: "the-users-own" for name in USERS})
        seen = Path(f"{self.notes}.environment").read_text().splitlines()
        self.assertIn("AWS_ENDPOINT_URL=http://127.0.0.1:9", seen)
        self.assertIn("AWS_ACCESS_KEY_ID=test", seen)
        self.assertIn(f"HOME={self.folder}/run/home", seen)
        self.assertTrue((self.folder / "run/home").is_dir())
        self.assertFalse([line for line in seen if "the-users-own" in line])


if __name__ == "__main__":
    unittest.main()
