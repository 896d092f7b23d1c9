package dev.reeldock.local.template;

/**
 * What a statement allows, or a call needs.
 *
 * @param action as IAM spells it, for example {@code dynamodb:PutItem}
 * @param resource its name, with the index that is asked: {@code TaskTable/index/Queue}
 */
public record Permission(String action, String resource) {}
