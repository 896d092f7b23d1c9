"""Which function called which operation on what: names alone, and nothing of what a call carries."""
import json
import threading
from pathlib import Path

NAMED_BY = ("QueueUrl", "SecretId")
PARTS = {"Put": "PutItem", "Update": "UpdateItem", "Delete": "DeleteItem", "ConditionCheck": "ConditionCheckItem"}


class Record:
    """A file with one line of JSON for each sort of call, however often it comes."""

    def __init__(self, file: Path):
        self._file = file
        self._lines = set()
        self._lock = threading.Lock()
        file.touch()

    def add(self, function: str, service: str, operation: str, request: dict):
        for what, resource in _permissions(operation, request):
            self._write(json.dumps(
                {"function": function, "service": service, "operation": what, "resource": resource}))

    def _write(self, line: str):
        with self._lock:
            if line not in self._lines:
                self._lines.add(line)
                with self._file.open("a") as lines:
                    lines.write(line + "\n")


def _permissions(operation: str, request: dict) -> list[tuple[str, str]]:
    """As IAM sees the call, which asks for the parts of a transaction and for each table of a batch."""
    match request:
        case {"TransactItems": items}:
            return [(PARTS[part], of["TableName"]) for item in items for part, of in item.items()]
        case {"RequestItems": tables}:
            return [(operation, table) for table in tables]
        case {"TableName": table, "IndexName": index}:
            return [(operation, f"{table}/index/{index}")]
        case {"TableName": table}:
            return [(operation, table)]
        case {"Bucket": bucket, "Key": key}:
            return [(operation, f"{bucket}/{key[:key.find('/') + 1]}")]  # a statement names no more than a folder
    return [(operation, next((request[name] for name in NAMED_BY if name in request), ""))]
