package dev.reeldock.local.sandbox;

import dev.reeldock.local.emulators.Account;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The event that EventBridge sends at each tick of a rule. */
record ScheduledEvent(String ruleArn, Instant time) {
  byte[] json() {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("version", "0");
    event.put("id", UUID.randomUUID().toString());
    event.put("detail-type", "Scheduled Event");
    event.put("source", "aws.events");
    event.put("account", Account.ID);
    event.put("time", time.truncatedTo(ChronoUnit.SECONDS).toString());
    event.put("region", Account.REGION);
    event.put("resources", List.of(ruleArn));
    event.put("detail", Map.of());
    return Json.bytes(event);
  }
}
