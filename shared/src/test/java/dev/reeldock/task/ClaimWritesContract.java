package dev.reeldock.task;

import dev.reeldock.task.Claim.Status;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The rows about what callbacks say. */
public abstract class ClaimWritesContract extends TaskStoreContract {
  private static final ProviderTaskId OTHER = new ProviderTaskId("other");

  private Claim claim(Status status) {
    return new Claim(status, now());
  }

  private Write write(Status status) {
    return ClaimWrites.claim(claim(status), SampleTasks.PROVIDER_TASK, now());
  }

  private Write processing() {
    return ClaimWrites.claimedProcessing(
        claim(Status.PROCESSING), SampleTasks.PROVIDER_TASK, now());
  }

  private void assertClaimed(Task before, Status status) {
    assertWon(write(status), after(before).claim(claim(status)).dueIn(Duration.ZERO).task());
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"FINISHED", "STORED", "FAILED"})
  void claim_terminal_isSavedAndMovesNothing(StateName state) {
    assertClaimed(stories.in(state), Status.SUCCEEDED);
    assertClaimed(stories.in(state), Status.FAILED);
  }

  @ParameterizedTest
  @EnumSource(names = {"FINISHED", "STORED", "FAILED"})
  void claim_terminalWhenTheOutcomeIsKnown_loses(StateName state) {
    assertLost(stories.in(state), write(Status.SUCCEEDED));
    assertLost(stories.in(state), write(Status.FAILED));
  }

  @ParameterizedTest
  @EnumSource(names = {"QUEUED", "SUBMITTING"})
  void claim_beforeAcceptance_isSavedAndMovesNothing(StateName state) {
    assertClaimed(stories.in(state), Status.SUBMITTED);
    assertClaimed(stories.in(state), Status.PROCESSING);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"QUEUED", "SUBMITTING"})
  void claim_submittedWhenThatIsKnown_loses(StateName state) {
    assertLost(stories.in(state), write(Status.SUBMITTED));
  }

  @Test
  void claim_sayingMore_replacesTheOneBefore() {
    Task claimed = stories.claimed(stories.submitting(), Status.SUBMITTED);

    assertClaimed(claimed, Status.PROCESSING);
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void claim_sayingNoMore_loses(Status status) {
    Task claimed = stories.claimed(stories.submitting(), Status.FAILED);

    assertLost(claimed, write(status));
  }

  @Test
  void claim_ofAnotherProviderTask_loses() {
    assertLost(stories.submitted(), ClaimWrites.claim(claim(Status.SUCCEEDED), OTHER, now()));
  }

  @Test
  void claimedProcessing_submitted_isProcessing() {
    Task submitted = stories.submitted();

    assertWon(
        processing(),
        after(submitted)
            .state(new TaskState.Processing(SampleTasks.PROVIDER_TASK))
            .claim(claim(Status.PROCESSING))
            .told("processing", "said a callback")
            .task());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SUBMITTED")
  void claimedProcessing_notSubmitted_loses(StateName state) {
    assertLost(stories.in(state), processing());
  }

  @Test
  void claimedProcessing_ofAnotherProviderTask_loses() {
    assertLost(
        stories.submitted(), ClaimWrites.claimedProcessing(claim(Status.PROCESSING), OTHER, now()));
  }

  @Test
  void claimedProcessing_afterATerminalClaim_loses() {
    assertLost(stories.claimed(stories.submitted(), Status.SUCCEEDED), processing());
  }

  @Test
  void claimUnproved_queuedWithThatClaim_removesItAndIsDue() {
    Task claimed = stories.claimed(stories.queued(), Status.SUCCEEDED);

    assertWon(
        ClaimWrites.claimUnproved(claimed, claim(Status.SUCCEEDED), now()),
        after(claimed).claim(null).dueIn(Duration.ZERO).task());
  }

  @Test
  void claimUnproved_anotherClaim_loses() {
    Task claimed = stories.claimed(stories.queued(), Status.SUCCEEDED);

    assertLost(claimed, ClaimWrites.claimUnproved(claimed, claim(Status.FAILED), now()));
  }

  @Test
  void claimUnproved_noClaim_loses() {
    Task queued = stories.queued();

    assertLost(queued, ClaimWrites.claimUnproved(queued, claim(Status.SUCCEEDED), now()));
  }

  @Test
  void claimUnproved_anotherAttempt_loses() {
    Task first = stories.queued();
    Task taken = stories.won(first, SubmitWrites.take(now()));
    Task queued = stories.won(taken, SubmitWrites.waits(taken, "no slot", now()));
    Task claimed = stories.claimed(queued, Status.SUCCEEDED);

    assertLost(claimed, ClaimWrites.claimUnproved(first, claim(Status.SUCCEEDED), now()));
  }

  @ParameterizedTest
  @EnumSource(names = {"SUBMITTING", "SUBMITTED", "PROCESSING"})
  void claimUnproved_notQueued_loses(StateName state) {
    Task claimed = stories.claimed(stories.in(state), Status.SUCCEEDED);

    assertLost(claimed, ClaimWrites.claimUnproved(claimed, claim(Status.SUCCEEDED), now()));
  }

  private Claim told(Status status, Evidence evidence) {
    return new Claim(status, now(), evidence);
  }

  private void assertTold(Task before, Claim claim) {
    assertWon(
        ClaimWrites.claim(claim, null, now()),
        after(before).claim(claim).dueIn(Duration.ZERO).task());
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"FINISHED", "STORED", "FAILED"})
  void claim_withItsEvidence_isSavedWhole(StateName state) {
    URI watermarked = URI.create("https://cdn.example.org/w.mp4?sign=a%2Fb");
    Result plain = new Result("", URI.create("https://cdn.example.org/a.mp4?sign=a%2Fb"), null, "");
    Result both = new Result("1", plain.url(), watermarked, "5.1");

    assertTold(
        stories.in(state),
        told(Status.SUCCEEDED, new Evidence.Success(OTHER, List.of(plain, both), null)));
    assertTold(
        stories.in(state),
        told(Status.SUCCEEDED, new Evidence.Success(OTHER, List.of(), new Cost("3.5"))));
    assertTold(stories.in(state), told(Status.FAILED, new Evidence.Failed(OTHER, "no", null)));
  }

  @Test
  void claim_provedAfterOneFromElsewhere_takesItsPlace() {
    Evidence elsewhere = new Evidence.Success(OTHER, List.of(), null);
    Task task = stories.in(StateName.SUBMITTED);
    Task claimed =
        stories.won(task, ClaimWrites.claim(told(Status.ELSEWHERE, elsewhere), null, now()));

    assertTold(claimed, told(Status.SUCCEEDED, new Evidence.Failed(OTHER, "no", null)));
  }

  @Test
  void claim_withoutEvidenceAfterOneWithIt_keepsNone() {
    Evidence elsewhere = new Evidence.Success(OTHER, List.of(), null);
    Task task = stories.in(StateName.SUBMITTED);
    Task claimed =
        stories.won(task, ClaimWrites.claim(told(Status.ELSEWHERE, elsewhere), null, now()));

    assertTold(claimed, claim(Status.FAILED));
  }

  @Test
  void claim_fromElsewhereAfterAnEnd_loses() {
    Task task = stories.in(StateName.SUBMITTED);
    Task claimed = stories.won(task, write(Status.SUCCEEDED));

    assertLost(claimed, ClaimWrites.claim(claim(Status.ELSEWHERE), null, now()));
  }

  @Test
  void claim_onlyOfAnotherProfilesTask_loses() {
    assertLost(
        stories.submitted(), write(Status.SUCCEEDED).onlyIf(new Condition.ProfileIs("another")));
  }

  @Test
  void claim_onlyOfOtherProfilesTasks_losesForThisOne() {
    Write claim = write(Status.SUCCEEDED).onlyIf(new Condition.ProfileIsNot("another"));

    assertLost(stories.submitted(), claim.onlyIf(new Condition.ProfileIsNot("kling")));
  }

  @Test
  void claim_onlyOfOtherProfilesTasks_isSavedForTheirs() {
    Task submitted = stories.submitted();

    assertWon(
        write(Status.SUCCEEDED).onlyIf(new Condition.ProfileIsNot("another")),
        after(submitted).claim(claim(Status.SUCCEEDED)).dueIn(Duration.ZERO).task());
  }

  @Test
  void claim_onlyOfThisProfilesTask_isSaved() {
    Task submitted = stories.submitted();

    assertWon(
        write(Status.SUCCEEDED).onlyIf(new Condition.ProfileIs("kling")),
        after(submitted).claim(claim(Status.SUCCEEDED)).dueIn(Duration.ZERO).task());
  }
}
