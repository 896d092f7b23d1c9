package dev.reeldock.relay;

final class InMemoryReceiversTest extends ReceiversContract {
  @Override
  protected Receivers open() {
    return new InMemoryReceivers();
  }
}
