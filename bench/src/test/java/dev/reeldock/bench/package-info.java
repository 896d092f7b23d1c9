@NullMarked
package dev.reeldock.bench;

import org.jspecify.annotations.NullMarked;
