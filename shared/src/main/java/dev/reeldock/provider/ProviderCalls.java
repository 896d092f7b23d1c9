package dev.reeldock.provider;

/**
 * The provider's calls that make no task. None throws for what the provider or the network does.
 * None is repeated, but for one whose token the provider calls expired: that has done nothing. Safe
 * for concurrent use.
 */
public interface ProviderCalls {

  /**
   * Makes the call as it came, under our key. Gives up after 20 s; what happened then is open.
   *
   * @param body as it came; empty for none
   */
  PassedAnswer pass(PassedRequest request, byte[] body);
}
