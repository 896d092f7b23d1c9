"""What each function's role is used for: LocalStack enforces no IAM, so the tests compare this with what is granted.

Lambda's writing of logs is left out, as LocalStack does it in its own manner: it makes the log group.
"""
from localstack.aws.handlers import serve_custom_service_request_handlers
from localstack.services.lambda_.invocation.models import lambda_stores
from localstack.utils.aws.request_context import extract_access_key_id_from_auth_header
from moto.sts.models import sts_backends

from reeldock_localstack import settings
from reeldock_localstack.record import Record


def record():
    """From now on, whatever LocalStack will answer then."""
    calls = Record(settings.run_folder() / "aws-calls.jsonl")

    def note(chain, context, response):
        function = _function(context) if context.operation else None
        if function and context.service.service_name != "logs":
            calls.add(function, context.service.service_name, context.operation.name, context.service_request)

    serve_custom_service_request_handlers.append(note)


def _function(context) -> str | None:
    """The one whose role calls: the function itself, Lambda that polls a queue in its name, or who has got a presigned
    URL of it, whose key LocalStack has put into the header by now."""
    key = extract_access_key_id_from_auth_header(context.request.headers)
    session = sts_backends[context.account_id][context.partition].get_assumed_role_from_access_key(key)
    functions = list(lambda_stores[context.account_id][context.region].functions.values()) if session else []
    return next((function.function_name for function in functions
                 if function.latest().config.role == session.role_arn), None)
