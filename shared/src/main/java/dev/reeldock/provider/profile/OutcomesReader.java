package dev.reeldock.provider.profile;

import java.time.Duration;
import java.util.List;

/** Reads how outcomes are learned, and where results lie. */
final class OutcomesReader {
  private static final String ANY_PUBLIC = "any public";
  private static final String HOSTS = "hosts in small letters, or the text any public";
  private static final long MIB = 1L << 20;

  private final Section section;
  private final Endpoint endpoint;

  private OutcomesReader(Section section, Endpoint endpoint) {
    this.section = section;
    this.endpoint = endpoint;
  }

  static Outcomes read(Section section, Endpoint endpoint) {
    Section known = section.of("evidence", "callback_id", "signed", "results");
    return new OutcomesReader(known, endpoint).outcomes();
  }

  private Outcomes outcomes() {
    return new Outcomes(
        evidence(),
        section.text("callback_id", "same|other", "same or other").equals("same"),
        section.flag("signed"),
        results(section.section("results").of("hosts", "redirects", "most_mib", "kept_days")));
  }

  private Outcomes.Evidence evidence() {
    Outcomes.Evidence evidence = section.oneOf("evidence", Outcomes.Evidence.class);
    if (evidence == Outcomes.Evidence.QUERY && endpoint.query() == null) {
      throw section.invalid("evidence", "is query, but endpoint.query is null");
    }
    if (evidence == Outcomes.Evidence.CALLBACK && endpoint.query() != null) {
      throw section.invalid(
          "evidence", "is callback, but endpoint.query is not null; one of the two can judge");
    }
    return evidence;
  }

  private static Results results(Section results) {
    return new Results(
        hosts(results),
        results.wholeNumber("redirects", 0, 2),
        results.wholeNumber("most_mib", 1, 5_120) * MIB,
        Duration.ofDays(results.wholeNumber("kept_days", 1, 365)));
  }

  private static List<String> hosts(Section results) {
    if (results.isText("hosts", ANY_PUBLIC)) {
      return List.of();
    }
    List<String> hosts = results.words("hosts", Results.HOST, HOSTS);
    if (hosts.isEmpty()) {
      throw results.wrong("hosts", "at least one host, or the text any public");
    }
    return hosts;
  }
}
