"""The part of the record of AWS calls that needs no LocalStack."""
import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "plugin"))

from reeldock_localstack.record import Record  # noqa: E402


class RecordTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = Path(folder.name) / "calls"
        self.record = Record(self.file)

    def test_add_again_isOneLine(self):
        for _ in range(2):
            self.record.add("f", "s3", "GetObject", {"Bucket": "b", "Key": "inputs/canary/k"})
        self.record.add("g", "s3", "GetObject", {"Bucket": "b", "Key": "inputs/canary/k"})
        self.assertEqual([{"function": name, "service": "s3", "operation": "GetObject", "resource": "b/inputs/"}
                          for name in "fg"], self.lines())

    def test_add_anyCall_recordsNothingThatItCarries(self):
        self.record.add("f", "s3", "PutObject", {"Bucket": "b", "Key": "canary", "Body": b"canary"})
        self.record.add("f", "sqs", "SendMessage", {"QueueUrl": "q", "MessageBody": "canary"})
        self.record.add("f", "secretsmanager", "GetSecretValue", {"SecretId": "s", "VersionId": "canary"})
        self.record.add("f", "dynamodb", "BatchGetItem", {"RequestItems": {"t": {"Keys": [{"pk": {"S": "canary"}}]}}})
        self.record.add("f", "sns", "Publish", {"TopicArn": "canary", "Message": "canary"})
        self.assertEqual(["b/", "q", "s", "t", ""], [line["resource"] for line in self.lines()])
        self.assertNotIn("canary", self.file.read_text())

    def test_add_indexQuery_namesTheIndex(self):
        self.record.add("f", "dynamodb", "Query", {"TableName": "t", "IndexName": "i"})
        self.assertEqual([("Query", "t/index/i")], self.operations())

    def test_add_transaction_isItsParts(self):
        self.record.add("f", "dynamodb", "TransactWriteItems", {"TransactItems": [
            {"Update": {"TableName": "t", "Key": {"pk": {"S": "canary"}}}},
            {"Put": {"TableName": "t", "Item": {"pk": {"S": "canary"}}}},
            {"Delete": {"TableName": "u"}}, {"ConditionCheck": {"TableName": "u"}}]})
        self.assertEqual([("UpdateItem", "t"), ("PutItem", "t"), ("DeleteItem", "u"), ("ConditionCheckItem", "u")],
                         self.operations())
        self.assertNotIn("canary", self.file.read_text())

    def operations(self):
        return [(line["operation"], line["resource"]) for line in self.lines()]

    def lines(self):
        return [json.loads(line) for line in self.file.read_text().splitlines()]


if __name__ == "__main__":
    unittest.main()
