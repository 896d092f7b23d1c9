"""Gateway responses that stand in an API's OpenAPI document, where SAM puts them: LocalStack leaves them out, and
answers with its own body whatever they say."""
import json
import re
from io import BytesIO

from localstack.services.apigateway.helpers import OpenAPIExt
from localstack.services.apigateway.legacy import provider
from localstack.services.apigateway.models import apigateway_stores
from localstack.services.apigateway.next_gen.execute_api.gateway_response import (
    build_gateway_response, get_gateway_response_or_default)
from localstack.services.apigateway.next_gen.execute_api.handlers.gateway_exception import GatewayExceptionHandler
from localstack.utils.json import parse_json_or_yaml
from localstack.utils.strings import to_str


def import_with_apis():
    import_api = provider.import_api_from_openapi_spec

    def import_all(rest_api, context, request):
        body = request["body"].read()
        result = import_api(rest_api, context=context, request=request | {"body": BytesIO(body)})
        store = apigateway_stores[context.account_id][context.region]
        store.rest_apis[rest_api.id].gateway_responses.update(_described(parse_json_or_yaml(to_str(body))))
        return result

    provider.import_api_from_openapi_spec = import_all


def answer_with_templates():
    answer = GatewayExceptionHandler.create_exception_response

    def answer_as_described(handler, exception, context):
        response = answer(handler, exception, context)
        described = get_gateway_response_or_default(exception.type, context.deployment.rest_api.gateway_responses)
        template = described["responseTemplates"].get("application/json")
        if template and not described["defaultResponse"]:
            response.set_data(_filled(template, context.context_variables))
        return response

    GatewayExceptionHandler.create_exception_response = answer_as_described


def _described(document: dict) -> dict:
    return {name: build_gateway_response(
        name, str(response["statusCode"]) if "statusCode" in response else None,
        response.get("responseParameters"), response.get("responseTemplates"), default_response=False)
        for name, response in document.get(OpenAPIExt.GATEWAY_RESPONSES, {}).items()}


def _filled(template: str, variables: dict) -> str:
    """API Gateway puts in variables here and does nothing else; error.messageString comes with its quotes."""

    def value(found):
        at = variables
        for name in found[1].split("."):
            at = at.get(name, {})
        return json.dumps(at) if found[1].endswith("messageString") else str(at or "")

    return re.sub(r"\$context\.([A-Za-z]+(?:\.[A-Za-z]+)*)", value, template)
