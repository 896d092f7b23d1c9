/** A task as its caller sees it: the provider's own words, our ids and links. */
@NullMarked
package dev.reeldock.view;

import org.jspecify.annotations.NullMarked;
