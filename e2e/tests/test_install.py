"""e2e/install with a stand-in for Python that writes down what it is asked."""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

INSTALL = Path(__file__).parents[1] / "install"
# Makes an environment of itself, slowly; notes each installation.
PYTHON = """#!/bin/bash
if [ "$1" = -c ] && [ -n "$VERSION" ]; then exec "$REAL" -c "$AS_IF $2"; fi
if [ "$1 $2" = "-m venv" ]; then mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; sleep 0.3; fi
if [ "$1 $2" = "-m pip" ]; then echo "$*" >> "$NOTES"; [ ! -e "$NOTES.fail" ]; fi
"""
# Has a version of its choice, and everything that is asked for but that.
AS_IF = "import os, sys; sys.version_info = eval(os.environ['VERSION']); sys.modules['ensurepip'] = sys;"


class InstallTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.notes = self.folder / "notes"
        python = self.folder / "bin/python3.11"
        python.parent.mkdir()
        python.write_text(PYTHON)
        python.chmod(0o755)

    def install(self, path=None, script=INSTALL, version=""):
        environment = {"PATH": path or f"{self.folder}/bin:{os.environ['PATH']}", "NOTES": str(self.notes),
                       "HOME": str(self.folder), "REELDOCK_CACHE": f"{self.folder}/cache",
                       "VERSION": version, "REAL": sys.executable, "AS_IF": AS_IF}
        return subprocess.Popen([script, "localstack"], env=environment, text=True, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE)

    def installations(self):
        return self.notes.read_text().splitlines()

    def test_install_twice_installsOnce(self):
        first, _ = self.install().communicate()
        second, said = self.install().communicate()
        self.assertEqual(first, second)
        self.assertEqual("", said)
        self.assertEqual(1, len(self.installations()))

    def test_install_twoAtOnce_installsOnce(self):
        both = [self.install(), self.install()]
        folders = {process.communicate()[0] for process in both}
        self.assertEqual([0, 0], [process.returncode for process in both])
        self.assertEqual(1, len(folders))
        self.assertEqual(1, len(self.installations()))

    def test_install_afterFailure_installsAgain(self):
        failing = Path(f"{self.notes}.fail")
        failing.touch()
        failed = self.install()
        self.assertEqual("", failed.communicate()[0])
        self.assertNotEqual(0, failed.returncode)
        failing.unlink()
        self.assertIn("/cache/localstack-", self.install().communicate()[0])
        self.assertEqual(2, len(self.installations()))

    def test_install_otherPins_anotherFolder(self):
        checkout = self.folder / "checkout"
        shutil.copytree(INSTALL.parent / "pins", checkout / "pins")
        shutil.copy(INSTALL, checkout)
        before, _ = self.install(script=checkout / "install").communicate()
        with (checkout / "pins/localstack.txt").open("a") as pins:
            pins.write("another==1\n")
        after, _ = self.install(script=checkout / "install").communicate()
        self.assertNotEqual(before, after)
        self.assertIn(f"-c {checkout}/pins/localstack.txt", self.installations()[1])

    def test_install_pythonThatThePinsRefuse_isNotTaken(self):
        python = self.tools("cp", "rm", "sleep", "touch") / "python3"
        (self.folder / "bin/python3.11").rename(python)
        for version, taken in (("3, 10, 13", False), ("3, 11, 0", True), ("3, 12, 9", True), ("3, 13, 0", False)):
            with self.subTest(version=version):
                shutil.rmtree(self.folder / "cache", ignore_errors=True)
                process = self.install(path=str(python.parent), version=f"({version})")
                process.communicate()
                self.assertEqual(taken, process.returncode == 0)

    def tools(self, *others):
        tools = self.folder / "tools"
        tools.mkdir()
        for tool in ("bash", "cut", "dirname", "env", "flock", "mkdir", "sha256sum", *others):
            (tools / tool).symlink_to(shutil.which(tool))
        return tools

    def test_install_noPython_saysWhatIsMissing(self):
        process = self.install(path=str(self.tools()))
        self.assertIn("need a Python 3.11 or 3.12 with venv", process.communicate()[1])
        self.assertNotEqual(0, process.returncode)


if __name__ == "__main__":
    unittest.main()
