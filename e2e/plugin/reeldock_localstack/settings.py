"""What e2e/localstack tells the plugin. Read late, so that a missing variable fails naming itself."""
import os
from pathlib import Path


def run_folder() -> Path:
    return Path(os.environ["REELDOCK_RUN"])


def java() -> str:
    return os.environ["REELDOCK_JAVA"]


def lambda_runtime() -> Path:
    """The jars of AWS's runtime interface client, and its native library below jni/."""
    return Path(os.environ["REELDOCK_LAMBDA_RUNTIME"])


def dynamodb_local() -> Path:
    return Path(os.environ["REELDOCK_DYNAMODB_LOCAL"])
