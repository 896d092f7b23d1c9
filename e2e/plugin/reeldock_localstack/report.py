"""What Lambda says about an invocation, in its words."""
import json
import time

from localstack.services.lambda_.invocation.lambda_models import FunctionVersion

from reeldock_localstack.process import Exited
from reeldock_localstack.runtime_api import Answer


def result(said: Answer | Exited | None, request_id: str, timeout: int) -> tuple[bytes, bool]:
    """The body, and whether it is an error."""
    match said:
        case Answer(is_error, body):
            return body, is_error
        case Exited(status):
            message = f"RequestId: {request_id} Error: Runtime exited with error: exit status {status}"
            return _json(errorType="Runtime.ExitError", errorMessage=message), True
        case None:
            now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
            return _json(errorMessage=f"{now} {request_id} Task timed out after {timeout}.00 seconds"), True


def log(request_id: str, version: FunctionVersion, began: float, output: str) -> str:
    """The lines that go to the function's log group."""
    milliseconds = (time.time() - began) * 1000
    memory = version.config.memory_size
    return (f"START RequestId: {request_id} Version: {version.id.qualifier}\n{output.rstrip()}\n"
            f"END RequestId: {request_id}\n"
            f"REPORT RequestId: {request_id}\tDuration: {milliseconds:.2f} ms\t"
            f"Billed Duration: {int(milliseconds) + 1} ms\tMemory Size: {memory} MB\tMax Memory Used: {memory} MB\t\n")


def _json(**fields) -> bytes:
    return json.dumps(fields).encode()
