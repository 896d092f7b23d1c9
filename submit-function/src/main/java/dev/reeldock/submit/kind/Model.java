package dev.reeldock.submit.kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model of a kind, as it is documented.
 *
 * @param retired since when it is not served any more; absent while it is
 * @param successor the model, or the endpoint, that follows it
 * @param takes the fields that it takes, each with the values that it, and others beside it, must
 *     have; of an object's field as {@code object.field}
 */
record Model(
    String name,
    @Nullable LocalDate retired,
    @Nullable String successor,
    Map<String, Map<String, List<String>>> takes) {}
