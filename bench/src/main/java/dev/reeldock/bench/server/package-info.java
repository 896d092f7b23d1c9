/** Where media come from and where they go, both over https, in a process of its own. */
@NullMarked
package dev.reeldock.bench.server;

import org.jspecify.annotations.NullMarked;
