"""What make fuzz changes in the calls that Schemathesis makes."""
import itertools
import os

import schemathesis

KEEPS_ITS_KEY = itertools.cycle([True, False, False, False])
NAMES_THE_TASK = itertools.cycle([True, False])
TASK_ID = os.environ.get("FUZZ_TASK_ID")
TELLS_NO_END = "FUZZ_NO_END" in os.environ
ENDS = {"succeed", "succeeded", "success", "completed", "failed", "failure", "error"}


@schemathesis.hook
def before_call(context, case, kwargs):
    """It tries other bodies with one Idempotency-Key, which hides whatever else there is to be said of them."""
    if not next(KEEPS_ITS_KEY) and case.headers:
        case.headers.pop("Idempotency-Key", None)
    if TELLS_NO_END:
        case.body = without_end(case.body)
    if TASK_ID and isinstance(case.body, dict) and next(NAMES_THE_TASK):
        case.body = {**case.body, "task_id": TASK_ID, "task_info": None}


def without_end(said):
    if isinstance(said, dict):
        return {name: without_end(value) for name, value in said.items()}
    if isinstance(said, list):
        return [without_end(item) for item in said]
    return "processing" if isinstance(said, str) and said.strip().lower() in ENDS else said
