package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.sandbox.HandlerSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The secret of a caller's relays is changed, and its receiver changes too when it likes. */
final class RelaySecretRotationTest {
  private static final String FIRST = RelaySecret.OF_DEFAULT;
  private static final String SECOND = RelaySecret.NEXT_OF_DEFAULT;
  private static final String THIRD = RelaySecret.OF_OTHER;

  /** Each time anew, as a function remembers secrets for five minutes. */
  private static final HandlerSource ALWAYS_COLD =
      declared -> {
        RequestStreamHandler cold =
            (in, out, context) ->
                HandlerSource.CLASS_PATH.handlerOf(declared).handleRequest(in, out, context);
        return declared.logicalId().equals("RelayFunction")
            ? cold
            : HandlerSource.CLASS_PATH.handlerOf(declared);
      };

  @AutoClose private final CallersReceiver receiver = new CallersReceiver();

  @AutoClose
  private final Reeldock reeldock =
      Reeldock.startWith(ALWAYS_COLD, FakeKlingSettings.fast(), receiver);

  private HeardNotice toldOnceItIs(String secret, String path) {
    reeldock.putSecret("RelaySecrets", RelaySecret.of(secret));
    Job _ = Job.submitted(reeldock, Order.ofSamples().callbackUrl(receiver.url(path)));
    return receiver.await(path, "succeed");
  }

  private static int signatures(HeardNotice notice) {
    return notice.header("webhook-signature").split(" ", -1).length;
  }

  @Test
  void putSecret_twice_theVersionBeforeSignsTooAndTheOneBeforeThatDoesNot() {
    HeardNotice first = toldOnceItIs(FIRST, "/first");
    HeardNotice second = toldOnceItIs(SECOND, "/second");
    HeardNotice third = toldOnceItIs(THIRD, "/third");

    assertThat(first.isSignedBy(FIRST)).isTrue();
    assertThat(signatures(second)).isEqualTo(2);
    assertThat(second.isSignedBy(FIRST)).isTrue();
    assertThat(second.isSignedBy(SECOND)).isTrue();
    assertThat(third.isSignedBy(FIRST)).isFalse();
    assertThat(third.isSignedBy(SECOND)).isTrue();
    assertThat(third.isSignedBy(THIRD)).isTrue();
  }
}
