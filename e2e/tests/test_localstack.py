"""The parts of e2e/localstack that need no LocalStack."""
import os
import socket
import subprocess
import tempfile
import unittest
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path

FILE = Path(__file__).parents[1] / "localstack"


def program():
    loader = SourceFileLoader("reeldock_e2e_localstack", str(FILE))
    module = module_from_spec(spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    return module


class LocalStackTest(unittest.TestCase):
    def setUp(self):
        self.program = program()

    def test_freePort_canBeListenedOn(self):
        with socket.create_server(("127.0.0.1", self.program.free_port())) as server:
            self.assertEqual("127.0.0.1", server.getsockname()[0])

    def test_freePort_manyAtOnce_allDiffer(self):
        held = [socket.create_server(("127.0.0.1", self.program.free_port())) for _ in range(20)]
        self.assertEqual(20, len({server.getsockname()[1] for server in held}))
        for server in held:
            server.close()

    def test_startedIn_ownRun_findsNoOther(self):
        mine, another = self.folder(), self.folder()
        sleeping = self.sleeping(REELDOCK_RUN=str(mine))
        self.assertEqual([sleeping.pid], list(self.program.started_in(mine)))
        self.assertEqual([], list(self.program.started_in(another)))

    def test_waitUntilReady_withoutThePlugin_fails(self):
        log = self.folder() / "log"
        log.write_text("LocalStack version: 4.9.2\n\nReady.\n")
        with self.assertRaisesRegex(SystemExit, "not as meant"):
            self.program.wait_until_ready(self.sleeping(), log)

    def test_jars_withoutTheNativeLibrary_saysWhatToDo(self):
        with self.assertRaisesRegex(SystemExit, "run make package first"):
            self.program.existing(self.folder() / "jni/library.so")

    def folder(self) -> Path:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        return Path(folder.name)

    def sleeping(self, **environment) -> subprocess.Popen:
        process = subprocess.Popen(["sleep", "60"], env={"PATH": os.environ["PATH"], **environment})
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process


if __name__ == "__main__":
    unittest.main()
