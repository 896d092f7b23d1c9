"""Has LocalStack start DynamoDB Local from jars that Maven has fetched, where it would download an archive."""
from localstack.services.dynamodb.packages import DynamoDBLocalPackageInstaller
from localstack.services.dynamodb.server import DynamodbServer

from reeldock_localstack import settings

MAIN = "com.amazonaws.services.dynamodbv2.local.main.ServerRunner"


def _command(server: DynamodbServer) -> list[str]:
    return [settings.java(), f"-Xmx{server.heap_size}", "-cp", f"{settings.dynamodb_local()}/*",
            MAIN, "-port", str(server.port), "-inMemory"]


def use_jars():
    DynamodbServer._create_shell_command = _command
    DynamoDBLocalPackageInstaller.install = lambda installer, target=None: None
    DynamoDBLocalPackageInstaller.get_java_env_vars = lambda installer: {}
