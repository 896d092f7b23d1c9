/** What each kind's request looks like: descriptions as data, and the reading of a body by them. */
@NullMarked
package dev.reeldock.submit.kind;

import org.jspecify.annotations.NullMarked;
