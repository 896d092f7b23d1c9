package dev.reeldock.local.emulators;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Leaves S3Mock one plain HTTP connector, on loopback; its second one would listen everywhere. Its
 * server's own folder goes with it.
 */
@Configuration(proxyBeanMethods = false)
class S3Server {
  @Bean
  TemporaryFolder folder() {
    return TemporaryFolder.create("s3-server");
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> loopbackOnly(TemporaryFolder folder) {
    return factory -> {
      factory.setAddress(Loopback.address(0).getAddress());
      factory.setBaseDirectory(folder.path().toFile());
      factory.getAdditionalTomcatConnectors().clear();
    };
  }
}
