/** JSON as plain Java values. */
@NullMarked
package dev.reeldock.json;

import org.jspecify.annotations.NullMarked;
