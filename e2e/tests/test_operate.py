"""build/operate, with a stand-in for the SAM CLI and one for the sandbox."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

OPERATE = Path(__file__).parents[2] / "build/operate"
# Writes down what it is asked, a word a line, and prints the answer that a file has; talks besides, as sam does.
SAM = """#!/bin/bash
printf '%s\\n' "$@" > "$NOTES"
echo "Invoking Lambda Function OperatorFunction" >&2
cat "$NOTES.answer"
exit "${SAM_EXIT:-0}"
"""
DONE = {"done": True, "text": "Task 7da5\n  It is stored."}


class Sandbox(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked = (self.path, json.loads(body))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(self.server.says).encode())

    def log_message(self, *_):
        pass


class OperateTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.notes = self.folder / "notes"
        sam = self.folder / "sam"
        sam.write_text(SAM)
        sam.chmod(0o755)
        self.answer(json.dumps(DONE))

    def answer(self, text):
        Path(f"{self.notes}.answer").write_text(text)

    def operate(self, command, **environment):
        path = f"{self.folder}:{os.environ['PATH']}"
        return subprocess.run([sys.executable, OPERATE, command], text=True, capture_output=True, cwd="/",
                              env={"PATH": path, "NOTES": str(self.notes), **environment})

    def asked(self):
        return self.notes.read_text().splitlines()

    def test_explain_stack_invokesItsFunctionAndPrintsTheText(self):
        done = self.operate("explain", TASK="7da5", STACK="studio")
        self.assertEqual((0, DONE["text"] + "\n", ""), (done.returncode, done.stdout, done.stderr))
        self.assertEqual(["remote", "invoke", "OperatorFunction", "--config-env", "studio", "--stack-name", "studio",
                          "--event", '{"command": "explain", "task": "7da5"}'], self.asked())

    def test_explain_noStack_isOfReeldock(self):
        self.operate("explain", TASK="7da5", STACK="", PORT="")
        self.assertEqual("reeldock", self.asked()[6])

    def test_event_fields_areThoseThatWereGiven(self):
        reason = 'the "client"\nleft; $(rm)'
        self.operate("giveup", TASK="7da5", REASON=reason, ID="", CONFIRM="", QUEUE="")
        event = json.loads(self.asked()[-1])
        self.assertEqual({"command": "giveup", "task": "7da5", "reason": reason}, event)
        self.operate("adopt", TASK="7da5", ID="8329")
        self.assertEqual({"command": "adopt", "task": "7da5", "id": "8329"}, json.loads(self.asked()[-1]))
        self.operate("sendagain", TASK="7da5", CONFIRM="may-buy-twice")
        self.assertEqual("may-buy-twice", json.loads(self.asked()[-1])["confirm"])
        self.operate("redrive", QUEUE="ingest")
        self.assertEqual({"command": "redrive", "queue": "ingest"}, json.loads(self.asked()[-1]))

    def test_answer_refused_isPrintedAndFails(self):
        self.answer(json.dumps({"done": False, "text": "There is no task."}))
        done = self.operate("explain", TASK="7da5")
        self.assertEqual((1, "There is no task.\n"), (done.returncode, done.stdout))

    def test_answer_functionBroken_isShown(self):
        for answer in ('{"errorMessage":"timed out"}', "", "[1]"):
            with self.subTest(answer=answer):
                self.answer(answer)
                done = self.operate("explain", TASK="7da5")
                self.assertEqual((1, ""), (done.returncode, done.stdout))
                self.assertIn(f"Expected an answer of OperatorFunction, and got: {answer}", done.stderr)

    def test_sam_fails_saysWhatSamSays(self):
        done = self.operate("explain", TASK="7da5", SAM_EXIT="1")
        self.assertEqual((1, ""), (done.returncode, done.stdout))
        self.assertIn("Invoking Lambda Function OperatorFunction\n", done.stderr)
        self.assertIn("could not invoke OperatorFunction of the stack reeldock", done.stderr)

    def test_sam_missing_saysSo(self):
        (self.folder / "sam").unlink()
        done = self.operate("explain", TASK="7da5", PATH=str(self.folder))
        self.assertEqual(1, done.returncode)
        self.assertIn("expected sam on the PATH, and there is none", done.stderr)

    def test_explain_port_asksTheSandboxAndNoSam(self):
        server = HTTPServer(("127.0.0.1", 0), Sandbox)
        self.addCleanup(server.server_close)
        server.says = DONE
        answering = threading.Thread(target=server.handle_request)
        answering.start()
        done = self.operate("explain", TASK="7da5", PORT=str(server.server_port))
        answering.join()
        self.assertEqual((0, DONE["text"] + "\n"), (done.returncode, done.stdout))
        self.assertEqual(("/2015-03-31/functions/OperatorFunction/invocations",
                          {"command": "explain", "task": "7da5"}), server.asked)
        self.assertFalse(self.notes.exists())

    def test_explain_portWithoutASandbox_saysWhatIsExpected(self):
        with HTTPServer(("127.0.0.1", 0), Sandbox) as closed:
            port = closed.server_port
        for given in (str(port), "eighty"):
            with self.subTest(port=given):
                done = self.operate("explain", TASK="7da5", PORT=given)
                self.assertEqual(1, done.returncode)
                self.assertIn(f"Expected make sandbox PORT={given} to be up", done.stderr)

    def test_make_variables_reachTheScript(self):
        checkout = OPERATE.parents[1]
        if not shutil.which("make"):
            self.skipTest("there is no make")
        done = subprocess.run(["make", "--silent", "giveup", "TASK=7da5", "REASON=it's late", "STACK=studio"],
                              cwd=checkout, text=True, capture_output=True,
                              env={"PATH": f"{self.folder}:{os.environ['PATH']}", "NOTES": str(self.notes)})
        self.assertEqual(0, done.returncode, done.stderr)
        self.assertEqual({"command": "giveup", "task": "7da5", "reason": "it's late"}, json.loads(self.asked()[-1]))
        self.assertEqual("studio", self.asked()[6])


if __name__ == "__main__":
    unittest.main()
