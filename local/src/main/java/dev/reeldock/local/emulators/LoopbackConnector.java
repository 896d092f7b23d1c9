package dev.reeldock.local.emulators;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leaves S3Mock one plain HTTP connector, on loopback; its second one would listen everywhere. */
@Configuration(proxyBeanMethods = false)
class LoopbackConnector {
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> loopbackOnly() {
    return factory -> {
      factory.setAddress(Loopback.address(0).getAddress());
      factory.getAdditionalTomcatConnectors().clear();
    };
  }
}
