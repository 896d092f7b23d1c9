"""One execution environment: a JVM with AWS's own runtime interface client, serving one invocation at a time."""
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue

from reeldock_localstack import settings
from reeldock_localstack.runtime_api import RuntimeApi

MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"
NATIVE = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI"


@dataclass(frozen=True)
class Exited:
    status: int


class FunctionProcess:
    """Runs from its making on. Its output goes to a file, which stays for whoever looks into a failure."""

    def __init__(self, handler: str, memory_mb: int, code: Path, environment: dict[str, str], log: Path):
        self._said = Queue()
        self._api = RuntimeApi(self._said)
        self._log, self._read = log, 0
        with log.open("wb") as output:
            self._process = subprocess.Popen(
                _command(handler, memory_mb), cwd=code, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                env=environment | {"AWS_LAMBDA_RUNTIME_API": self._api.address})
        threading.Thread(target=self._watch, daemon=True).start()

    def invoke(self, invocation):
        self._api.invocations.put(invocation)

    def said_until(self, deadline: float):
        """The next that it tells the Runtime API, or that it has exited; None if nothing comes by then."""
        try:
            return self._said.get(timeout=max(0.0, deadline - time.time()))
        except Empty:
            return None

    def new_output(self) -> str:
        """What it has printed since the last call."""
        with self._log.open("rb") as output:
            output.seek(self._read)
            text = output.read()
        self._read += len(text)
        return text.decode("utf-8", "replace")

    def kill(self):
        self._process.kill()
        self._process.wait()
        self._api.close()

    def _watch(self):
        self._said.put(Exited(self._process.wait()))


def _command(handler: str, memory_mb: int) -> list[str]:
    runtime = settings.lambda_runtime()
    # The first three are Lambda's own.
    return [settings.java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", f"-Xmx{memory_mb}m",
            "--enable-native-access=ALL-UNNAMED", f"-Djava.io.tmpdir={settings.run_folder() / 'tmp'}",
            f"-D{NATIVE}={runtime / 'jni/libaws-lambda-jni.linux-x86_64.so'}",
            "-cp", f"{runtime}/*", MAIN, handler]
