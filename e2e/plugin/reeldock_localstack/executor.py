"""LocalStack's executor named `process`."""
import time
from pathlib import Path

from localstack import config
from localstack.services.lambda_.invocation.executor_endpoint import StatusErrorException
from localstack.services.lambda_.invocation.lambda_models import FunctionVersion, InvocationResult
from localstack.services.lambda_.invocation.runtime_executor import LambdaRuntimeException, RuntimeExecutor

from reeldock_localstack import report, settings
from reeldock_localstack.process import FunctionProcess
from reeldock_localstack.runtime_api import Answer, InitFailed, Invocation, Ready


class ProcessExecutor(RuntimeExecutor):
    """One execution environment. A process that timed out or exited is replaced at the next invocation, as Lambda
    does."""

    def __init__(self, id: str, function_version: FunctionVersion) -> None:
        super().__init__(id, function_version)
        self._process = None
        self._environment = {}
        self._starts = 0

    @classmethod
    def prepare_version(cls, function_version: FunctionVersion) -> None:
        runtime = function_version.config.runtime or "a container image"
        if not runtime.startswith("java"):
            raise LambdaRuntimeException(f"Only Java functions run as processes, not {runtime}.")
        function_version.config.code.prepare_for_execution()

    @classmethod
    def cleanup_version(cls, function_version: FunctionVersion) -> None:
        pass

    def get_address(self) -> str:
        return "127.0.0.1"

    def get_endpoint_from_executor(self) -> str:
        return "127.0.0.1"

    def get_runtime_endpoint(self) -> str:
        return "http://127.0.0.1"  # of LocalStack's own init process, which does not run here

    def get_logs(self) -> str:
        return self._process.new_output() if self._process else ""

    def start(self, env_vars: dict[str, str]) -> None:
        given = {name: str(value) for name, value in env_vars.items() if not name.startswith("LOCALSTACK_")}
        self._environment = given | {
            "LAMBDA_TASK_ROOT": str(self._code()),
            "LAMBDA_RUNTIME_DIR": str(settings.lambda_runtime()),
            "AWS_EXECUTION_ENV": f"AWS_Lambda_{self._config.runtime}",
            "AWS_LAMBDA_LOG_FORMAT": self._config.logging_config.get("LogFormat", "Text"),
            "LANG": "en_US.UTF-8",
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "REELDOCK_RUN": str(settings.run_folder()),  # by which e2e/localstack knows its own
        }
        self._boot()

    def invoke(self, payload: dict[str, str]) -> InvocationResult:
        if self._process is None:
            self._boot()
        process, began, request_id = self._process, time.time(), payload["invoke-id"]
        deadline = began + self._config.timeout
        process.invoke(_invocation(payload, deadline))
        said = _what_it_says(process, deadline)
        logs = report.log(request_id, self.function_version, began, process.new_output())
        if not isinstance(said, Answer):
            self.stop()
        return InvocationResult(request_id, *report.result(said, request_id, self._config.timeout), logs=logs)

    def stop(self) -> None:
        process, self._process = self._process, None
        if process:
            process.kill()

    @property
    def _config(self):
        return self.function_version.config

    def _code(self) -> Path:
        return self._config.code.get_unzipped_code_location()

    def _boot(self):
        self._starts += 1
        log = settings.run_folder() / f"logs/{self.function_version.id.function_name}-{self.id}-{self._starts}.log"
        self._process = FunctionProcess(self._config.handler, self._config.memory_size, self._code(),
                                        self._environment, log)
        said = self._process.said_until(time.time() + config.LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT)
        if not isinstance(said, Ready):
            self.stop()
            raise _failed_start(said, log)


def _failed_start(said, log: Path) -> Exception:
    if isinstance(said, InitFailed):
        return StatusErrorException("The function's start failed.", payload=said.body)
    return LambdaRuntimeException(f"Expected the function to start, but it came to {said}; its output is {log}.")


def _invocation(payload: dict[str, str], deadline: float) -> Invocation:
    return Invocation({
        "Lambda-Runtime-Aws-Request-Id": payload["invoke-id"],
        "Lambda-Runtime-Deadline-Ms": str(int(deadline * 1000)),
        "Lambda-Runtime-Invoked-Function-Arn": payload["invoked-function-arn"],
        "Lambda-Runtime-Trace-Id": payload["trace-id"],
    }, payload["payload"].encode())


def _what_it_says(process: FunctionProcess, deadline: float):
    """The answer, the end of the process, or None at the deadline."""
    said = process.said_until(deadline)
    while isinstance(said, Ready):  # it has come back from the invocation before
        said = process.said_until(deadline)
    return said
