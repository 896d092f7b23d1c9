package dev.reeldock.provider.profile;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a provider does with the id that we give a task.
 *
 * @param sent whether it takes one at all
 * @param refusedWhenUsed whether a second task of the same id is refused
 * @param queryable whether a task can be asked about by it
 * @param settle how long after an accepted submit a query by it is sure to know the task; absent
 *     where the provider does not let one rely on any time
 */
public record ExternalIds(
    boolean sent, boolean refusedWhenUsed, boolean queryable, @Nullable Duration settle) {}
