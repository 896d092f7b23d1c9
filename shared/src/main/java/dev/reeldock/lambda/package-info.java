/** What a function shares with its platform: environment, events, answers. */
@NullMarked
package dev.reeldock.lambda;

import org.jspecify.annotations.NullMarked;
