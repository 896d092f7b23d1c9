package dev.reeldock.local.template;

/**
 * What a statement allows, or a call needs.
 *
 * @param action as IAM spells it, for example {@code dynamodb:PutItem}
 * @param resource its name, with the index that is asked, {@code TaskTable/index/Queue}, or with
 *     the folder of the objects, {@code SourceBucket/uploads/*}
 */
public record Permission(String action, String resource) {
  /** Whoever may do it to all objects may do it to those of a folder. */
  public boolean covers(Permission needed) {
    return action.equals(needed.action)
        && (resource.equals(needed.resource)
            || (resource.endsWith("/*")
                && needed.resource.startsWith(resource.substring(0, resource.length() - 1))));
  }
}
