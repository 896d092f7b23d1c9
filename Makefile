# Every target is one public command; `make help` lists them.
.DEFAULT_GOAL := help
# What a person gave on the command line, unchanged by any shell.
export IMAGES PROMPT KINDS PROVIDER CALLBACKS SLOTS PORT RECEIVERS STACK TABLE SOURCE_BUCKET RESULT_BUCKET TASK ID CONFIRM REASON QUEUE ROUNDS SEED JVM

.PHONY: help run sandbox test e2e fuzz soak bench-copy package deploy inherit explain adopt sendagain giveup redrive callbackurl format clean

JDK = $$(build/find-jdk)
MAVEN = JAVA_HOME="$$jdk" MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow" mvn --batch-mode --no-transfer-progress

help: ## list the commands
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

run: ## see jobs of three kinds on this machine: IMAGES="a.png b.jpg" PROMPT="..." KINDS="..." PROVIDER=yutoai CALLBACKS=off
	@build/run RunJob

sandbox: ## have the whole product up until Ctrl-C, with calls to paste: PORT=8080 SLOTS=2 PROVIDER=anyfast CALLBACKS=off RECEIVERS=http://127.0.0.1:9000
	@build/run RunSandbox

test: ## build, check and test everything, deployed to a LocalStack too
	@python3 -B -m unittest discover --quiet -s e2e/tests
	@jdk=$(JDK) && $(MAVEN) verify -Dnot.run='fuzz | soak'

e2e: ## of make test, only what is deployed to a LocalStack
	@jdk=$(JDK) && $(MAVEN) verify -Dnot.run= -Dtest=NoUnitTest -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=LocalStackJourneyIT,LocalStackGatewayIT -Dfailsafe.failIfNoSpecifiedTests=false

fuzz: ## not of make test: a minute of calls and bytes that generators make, on this machine only: SECONDS=60
	@jdk=$(JDK) && $(MAVEN) verify -Dnot.run= -Dfuzz.seconds="$(or $(SECONDS),60)" -Dtest=NoUnitTest -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=SchemathesisIT,OpenTaskFuzzIT,JazzerIT -Dfailsafe.failIfNoSpecifiedTests=false

soak: ## not of make test: ten minutes of new histories of the simulation: SECONDS=600
	@jdk=$(JDK) && $(MAVEN) verify -Dnot.run= -Dsoak.seconds="$(or $(SECONDS),600)" -Dtest=NoUnitTest -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=SoakIT -Dfailsafe.failIfNoSpecifiedTests=false

bench-copy: ## not of make test: measure a copy against curl on this machine, five minutes: ROUNDS=50 SEED=...
	@build/bench-copy

package: ## build the functions' zips
	@jdk=$(JDK) && $(MAVEN) --quiet package -DskipTests && ls -l */target/*-function.zip

deploy: package ## deploy to your AWS account: STACK=reeldock
	@build/deploy $(STACK)

inherit: ## before deploy, give a stack what a deleted one left: STACK=reeldock TABLE=... SOURCE_BUCKET=... RESULT_BUCKET=...
	@build/inherit "$${STACK:-reeldock}" "$$TABLE" "$$SOURCE_BUCKET" "$$RESULT_BUCKET"

explain: ## see what happened to a task and what it lacks, of a stack or of the sandbox: TASK=... STACK=reeldock or PORT=8080
	@build/operate explain

adopt: ## tell Reeldock under which id the provider has a task: TASK=... ID=...
	@build/operate adopt

sendagain: ## send a task again that the provider does not have: TASK=... CONFIRM=may-buy-twice
	@build/operate sendagain

giveup: ## end a task, whatever becomes of it at the provider: TASK=... REASON="..."
	@build/operate giveup

redrive: ## send dead letters back, once what they failed of is mended: QUEUE=ingest, dispatch, collect, relay or reconcile
	@build/operate redrive

callbackurl: ## get a callback URL of no task, for the test callback of the provider's console: STACK=reeldock or PORT=8080
	@build/operate callbackurl

format: ## put the code into the house format
	@jdk=$(JDK) && $(MAVEN) --quiet spotless:apply

clean: ## remove what was built
	@jdk=$(JDK) && $(MAVEN) --quiet clean
