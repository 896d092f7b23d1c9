"""AWS::Logs::MetricFilter. LocalStack has metric filters, and no way to them from a template."""
import shlex

from localstack.services.cloudformation.provider_utils import generate_default_name, keys_pascalcase_to_lower_camelcase
from localstack.services.cloudformation.resource_provider import OperationStatus, ProgressEvent, ResourceProvider
from localstack.services.logs import provider as logs


class MetricFilterProvider(ResourceProvider):
    TYPE = "AWS::Logs::MetricFilter"
    SCHEMA = {"typeName": TYPE, "primaryIdentifier": ["/properties/FilterName"], "createOnlyProperties": ["/properties/FilterName"]}

    def create(self, request) -> ProgressEvent:
        model = request.desired_state
        if not model.get("FilterName"):
            model["FilterName"] = generate_default_name(request.stack_name, request.logical_resource_id)
        return _put(request, model)

    def update(self, request) -> ProgressEvent:
        return _put(request, request.desired_state | {"FilterName": request.previous_state["FilterName"]})

    def delete(self, request) -> ProgressEvent:
        model = request.desired_state
        request.aws_client_factory.logs.delete_metric_filter(
            logGroupName=model["LogGroupName"], filterName=model["FilterName"])
        return ProgressEvent(OperationStatus.SUCCESS, resource_model=model)


def _put(request, model) -> ProgressEvent:
    request.aws_client_factory.logs.put_metric_filter(**keys_pascalcase_to_lower_camelcase(model))
    return ProgressEvent(OperationStatus.SUCCESS, resource_model=model)


def read_patterns():
    """LocalStack says that every line matches, and that this place is meant to be changed."""
    logs.get_pattern_matcher = lambda pattern: _has_all_terms


def _has_all_terms(pattern: str, event: dict) -> bool:
    """As CloudWatch reads a pattern of words and quoted phrases, the only sort that the template has."""
    return all(term in event["message"] for term in shlex.split(pattern))
