/** The AWS services that the product uses, embedded in this JVM and listening on loopback only. */
@NullMarked
package dev.reeldock.local.emulators;

import org.jspecify.annotations.NullMarked;
