"""build/deploy and build/next-steps, in a folder of their own, with stand-ins for the SAM CLI and the AWS CLI."""
import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

BUILD = Path(__file__).parents[2] / "build"
# Writes down what it is asked.
SAM = """#!/bin/bash
echo "$*" >> "$NOTES"
case $1 in
  deploy) exit "${DEPLOY_EXIT:-0}" ;;
  list) cat "$NOTES.outputs" ;;
esac
"""
# Has a region in its configuration, and says what a file has for the region that it is asked about.
AWS = """#!/bin/bash
case "$*" in
  "configure get region") echo eu-west-1 ;;
  "apigateway get-account --region "*" --query cloudwatchRoleArn --output text") cat "$NOTES.role-of-$4" ;;
  *) exit 252 ;;
esac
"""
ROLE = "arn:aws:iam::123456789012:role/service-role/their-logs"
NAMES = ("ApiBaseUrl", "SourceBucketName", "ResultBucketName", "ProviderKeySecret", "CallerKeysSecret", "WebhookSecretsSecret")


class DeployTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.notes = self.folder / "notes"
        for name in ("deploy", "next-steps"):
            (self.folder / "build").mkdir(exist_ok=True)
            shutil.copy(BUILD / name, self.folder / "build")
        (self.folder / "bin").mkdir()
        self.program("sam", SAM)
        self.program("aws", "#!/bin/bash\nexit 253\n")
        self.outputs(*NAMES)

    def program(self, name, text):
        program = self.folder / "bin" / name
        program.write_text(text)
        program.chmod(0o755)

    def log_role(self, region, said):
        self.program("aws", AWS)
        Path(f"{self.notes}.role-of-{region}").write_text(f"{said}\n")

    def outputs(self, *names):
        outputs = [{"OutputKey": name, "OutputValue": f"arn:aws:any:eu-west-1:1:the-{name}"} for name in names]
        Path(f"{self.notes}.outputs").write_text(json.dumps(outputs))

    def answered(self, stack):
        (self.folder / "samconfig.toml").write_text(
            f'version = 0.1\n[{stack}.deploy.parameters]\nstack_name = "{stack}"\n[{stack}.global.parameters]\n')

    def deploy(self, *stack, path=None, **environment):
        path = path or f"{self.folder}/bin:{os.environ['PATH']}"
        return subprocess.run([self.folder / "build/deploy", *stack], cwd="/", text=True, capture_output=True,
                              env={"PATH": path, "NOTES": str(self.notes), **environment})

    def asked(self):
        return self.notes.read_text().splitlines()

    def guided(self, *stack):
        self.assertEqual(0, self.deploy(*stack).returncode)
        return self.asked()[0].endswith(" --guided")

    def test_deploy_noSam_saysWhatIsMissing(self):
        tools = self.folder / "tools"
        tools.mkdir()
        for tool in ("bash", "dirname"):
            (tools / tool).symlink_to(shutil.which(tool))
        done = self.deploy(path=str(tools))
        self.assertEqual("make deploy needs the SAM CLI: expected sam on the PATH, and there is none.\n", done.stderr)
        self.assertEqual(1, done.returncode)

    def test_deploy_firstTime_asks(self):
        self.assertTrue(self.guided())

    def test_deploy_answersKept_asksNothing(self):
        self.answered("reeldock")
        self.log_role("eu-west-1", ROLE)
        self.assertFalse(self.guided())
        self.assertNotIn("ApiLogRoleArn", self.asked()[0])

    def test_deploy_regionHasALogRole_proposesBoth(self):
        for environment, region in (({}, "eu-west-1"), ({"AWS_DEFAULT_REGION": "us-east-2"}, "us-east-2"),
                                    ({"AWS_REGION": "us-west-2", "AWS_DEFAULT_REGION": "us-east-2"}, "us-west-2")):
            with self.subTest(region=region):
                self.notes.unlink(missing_ok=True)
                self.log_role(region, ROLE)
                done = self.deploy(**environment)
                self.assertTrue(self.asked()[0].endswith(
                    f" --guided --region {region} --parameter-overrides ApiLogRoleArn={ROLE}"), self.asked())
                self.assertIn(f"logs in {region} by {ROLE} already", done.stdout)

    def test_deploy_regionWithoutALogRole_proposesNone(self):
        for said in ("None", "", "An error occurred (AccessDeniedException)"):
            with self.subTest(said=said):
                self.notes.unlink(missing_ok=True)
                self.log_role("eu-west-1", said)
                done = self.deploy()
                self.assertTrue(self.asked()[0].endswith(" --guided --region eu-west-1"), self.asked())
                self.assertEqual((0, ""), (done.returncode, done.stderr))
                self.assertNotIn("ApiLogRoleArn", done.stdout)

    def test_deploy_noAws_asksAllTheSame(self):
        tools = self.folder / "tools"
        tools.mkdir()
        for tool in ("bash", "cat", "dirname", "env", "grep", "python3"):
            (tools / tool).symlink_to(shutil.which(tool))
        (tools / "sam").symlink_to(self.folder / "bin/sam")
        done = self.deploy(path=str(tools))
        self.assertTrue(self.asked()[0].endswith(" --guided"))
        self.assertEqual((0, ""), (done.returncode, done.stderr))

    def test_deploy_answersOfOtherStacks_asks(self):
        for other, stack in (("reeldock", "two"), ("reeldock-two", "reeldock"), ("reeldock", "reeldock-two"),
                             ("my-reeldock", "reeldock")):
            with self.subTest(other=other, stack=stack):
                self.notes.unlink(missing_ok=True)
                self.answered(other)
                self.assertTrue(self.guided(stack))

    def test_deploy_namedStack_isTheOneThroughout(self):
        self.answered("two")
        self.deploy("two")
        self.assertEqual(
            ["deploy --config-env two --stack-name two --capabilities CAPABILITY_IAM --no-fail-on-empty-changeset",
             "list stack-outputs --config-env two --stack-name two --output json"], self.asked())

    def test_deploy_fails_endsWithItsCodeAndPromisesNothing(self):
        done = self.deploy(DEPLOY_EXIT="42")
        self.assertEqual((42, ""), (done.returncode, done.stdout))
        self.assertEqual(1, len(self.asked()))

    def test_nextSteps_deployed_sayWhatToDo(self):
        said = self.deploy().stdout
        self.assertRegex(said, r"API base URL +arn:.*:the-ApiBaseUrl\n")
        self.assertRegex(said, r"Inputs +s3://arn:.*:the-SourceBucketName\nResults +s3://arn:.*:the-ResultBucketName\n")
        self.assertIn("--region eu-west-1 put-secret-value --secret-id arn:aws:any:eu-west-1:1:the-ProviderKeySecret \\\n"
                      '    --secret-string "{\\"api_key\\":\\"$KLING_KEY\\"}"\n', said)
        self.assertIn("--region eu-west-1 put-secret-value --secret-id arn:aws:any:eu-west-1:1:the-WebhookSecretsSecret \\\n"
                      '    --secret-string "{\\"webhook_secrets\\":[\\"$WEBHOOK_SECRET\\"]}"\n', said)
        self.assertIn("--region eu-west-1 get-secret-value --secret-id arn:aws:any:eu-west-1:1:the-CallerKeysSecret --query SecretString", said)

    def test_nextSteps_outputMissing_saysWhich(self):
        for missing in NAMES:
            with self.subTest(missing=missing):
                self.outputs(*(name for name in NAMES if name != missing))
                done = self.deploy()
                self.assertIn(f"expected the output {missing}, and it has ", done.stderr)
                self.assertNotIn("Traceback", done.stderr)
                self.assertEqual((1, ""), (done.returncode, done.stdout))

    def test_nextSteps_outputsUnreadable_saysSo(self):
        Path(f"{self.notes}.outputs").write_text("")
        done = self.deploy()
        self.assertRegex(done.stderr, r"^The stack is deployed, but its outputs cannot be told: expected JSON")
        self.assertNotEqual(0, done.returncode)


if __name__ == "__main__":
    unittest.main()
