package dev.reeldock.local.simulation;

import java.util.List;

/**
 * How likely what goes wrong is, in one history: some are calm in one way and wild in another.
 *
 * @param crash that a function dies, before or after an effect
 * @param silence that a port does not answer, whether it did something or not
 * @param pause that others go on before an effect is seen
 * @param eager that one of those who pause goes on before the next step
 * @param delay that time passes meanwhile
 * @param lostAnswer that the provider's answer is lost
 * @param late that the provider lists a task only a while after it has sold it
 * @param lag that a list of the table shows a task as it was before
 * @param deaf that a caller's receiver does not take what it is told, or not at once
 */
record Weather(
    double crash,
    double silence,
    double pause,
    double eager,
    double delay,
    double lostAnswer,
    double late,
    double lag,
    double deaf) {
  static final Weather FAIR = new Weather(0, 0, 0, 0, 0, 0, 0, 0, 0);

  static Weather of(Chance chance) {
    return new Weather(
        chance.of(List.of(0.0, 0.01, 0.04)),
        chance.of(List.of(0.0, 0.01, 0.05)),
        chance.of(List.of(0.1, 0.3, 0.6)),
        chance.of(List.of(0.4, 0.8)),
        chance.of(List.of(0.0, 0.02, 0.1)),
        chance.of(List.of(0.0, 0.1, 0.4)),
        chance.of(List.of(0.0, 0.2, 0.6)),
        chance.of(List.of(0.0, 0.2)),
        chance.of(List.of(0.0, 0.2, 0.6)));
  }
}
