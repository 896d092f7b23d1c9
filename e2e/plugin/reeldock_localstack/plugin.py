"""What LocalStack finds by name (see entry_points.txt)."""
import logging

from localstack.runtime import hooks
from localstack.services.cloudformation.resource_provider import CloudFormationResourceProviderPlugin
from localstack.services.lambda_.invocation.plugins import RuntimeExecutorPlugin

LOG = logging.getLogger(__name__)


class ProcessExecutorPlugin(RuntimeExecutorPlugin):
    name = "process"

    def load(self, *args, **kwargs):
        from reeldock_localstack.executor import ProcessExecutor

        return ProcessExecutor


class MetricFilterPlugin(CloudFormationResourceProviderPlugin):
    name = "AWS::Logs::MetricFilter"

    def load(self):
        from reeldock_localstack.metric_filter import MetricFilterProvider

        self.factory = MetricFilterProvider


@hooks.on_infra_start()
def accept_java25():
    """This LocalStack is older than the name; the code runs on the JDK that it is given anyway."""
    from localstack.services.lambda_ import runtimes

    for known in (runtimes.ALL_RUNTIMES, runtimes.SNAP_START_SUPPORTED_RUNTIMES):
        if "java25" not in known:
            known.append("java25")


@hooks.on_infra_start()
def take_dynamodb_local_from_maven():
    from reeldock_localstack import dynamodb

    dynamodb.use_jars()


@hooks.on_infra_start()
def give_gateway_responses():
    from reeldock_localstack import gateway_responses

    gateway_responses.import_with_apis()
    gateway_responses.answer_with_templates()


@hooks.on_infra_start()
def read_filter_patterns():
    from reeldock_localstack import metric_filter

    metric_filter.read_patterns()


@hooks.on_infra_start()
def record_aws_calls():
    from reeldock_localstack import aws_calls

    aws_calls.record()


@hooks.on_infra_start(priority=-1)
def say_what_could_fall_back():
    """LocalStack replaces an executor that it does not know by Docker, and a resource type by a dummy, with a
    warning only. So e2e/localstack waits for this line."""
    from localstack import config
    from localstack.services.lambda_.invocation.runtime_executor import get_runtime_executor

    types = "pass as dummies" if config.CFN_IGNORE_UNSUPPORTED_RESOURCE_TYPES else "fail"
    LOG.warning("Functions run by %s; unsupported resource types %s.", get_runtime_executor().__name__, types)
