package io.github.openmidid.examples.register;

import static java.util.Objects.requireNonNull;

import io.github.openmidid.examples.register.config.AuthorizationServerSettings;
import io.github.openmidid.examples.register.config.ReferenceRegisterException;
import io.github.openmidid.examples.register.security.Role;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Command line program that runs a register until it is stopped. */
@Command(
    name = "mid-id-reference-register",
    mixinStandardHelpOptions = true,
    version = "mid-id-reference-register, MID-IDs of a provisional format",
    description =
        "A register of MID-IDs for tests and demonstrations. It is not the register of any"
            + " authority, and the format of its MID-IDs is provisional.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"2:the register cannot start"})
public final class RegisterCommand implements Callable<Integer> {
  private static final int COULD_NOT_START = 2;

  private final Map<String, String> environment;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private StoreOptions store = new StoreOptions();

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port, 0 for a free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Local address to listen on. Default: ${DEFAULT-VALUE}.")
  private String bindAddress = "";

  @Option(names = "--public-url", description = "URL of the API as clients see it.")
  private @Nullable URI publicUrl;

  @Option(names = "--test", description = "Grant MID-IDs of the test range.")
  private boolean testMode;

  @Option(
      names = "--import",
      paramLabel = "FILE",
      description = "Register file (CSV) to import first; repeatable.")
  private List<Path> imports = List.of();

  @Option(
      names = "--import-apps",
      paramLabel = "DIR",
      description = "Folder with the csv files of a catalogue of apps to import; repeatable.")
  private List<Path> appImports = List.of();

  @Option(
      names = "--demo",
      description =
          "Try it by hand: test mode with sample data; print a link for each role that signs in to"
              + " the pages once, and write an access token for each role to a file.")
  private boolean demo;

  @Option(
      names = "--demo-tokens",
      paramLabel = "DIR",
      defaultValue = "demo-tokens",
      description = "Directory of these files. Default: ${DEFAULT-VALUE}.")
  private Path demoTokens = Path.of("");

  @ArgGroup(exclusive = false)
  private @Nullable Issuer issuer;

  /** The options of the authorization server. */
  static final class Issuer {
    @Option(names = "--issuer", required = true, description = "Issuer of the access tokens.")
    private String name = "";

    @Option(names = "--audience", required = true, description = "Their audience.")
    private String audience = "";

    @Option(
        names = "--jwk-set-uri",
        paramLabel = "URI",
        required = true,
        description = "URI of the issuer's public keys.")
    private URI jwkSetUri = URI.create("");
  }

  @ArgGroup(exclusive = false)
  private @Nullable Token token;

  /** The options of the access token that is written at the start. */
  static final class Token {
    @Option(
        names = "--token-file",
        paramLabel = "FILE",
        required = true,
        description = "Write an access token, valid for an hour, to this file …")
    private Path file = Path.of("");

    @Option(
        names = "--organization",
        paramLabel = "NAME",
        required = true,
        description = "… for this organization …")
    private String organization = "";

    @Option(
        names = "--role",
        defaultValue = "OPERATOR",
        description = "… in this role: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Role role = Role.OPERATOR;
  }

  private RegisterCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Runs the program. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return commandLine(System.getenv());
  }

  static CommandLine commandLine(Map<String, String> environment) {
    return new CommandLine(new RegisterCommand(environment))
        .setExecutionExceptionHandler(
            (exception, commandLine, result) -> {
              if (!(exception instanceof ReferenceRegisterException)) {
                throw exception;
              }
              commandLine.getErr().println(exception.getMessage());
              return COULD_NOT_START;
            });
  }

  @Override
  public Integer call() throws InterruptedException {
    if (demo && issuer != null) {
      throw new ParameterException(
          requireNonNull(spec).commandLine(),
          "--demo needs tokens that the register issues itself, so it excludes --issuer.");
    }
    StandaloneLogging.start();
    ReferenceRegister register = builder().start();
    if (demo) {
      new DemoDevices(register).add();
    }
    Optional<DemoAccess> access =
        demo ? Optional.of(new DemoAccess(register, demoTokens)) : Optional.empty();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  register.close();
                  access.ifPresent(DemoAccess::close);
                },
                "register-stop"));
    if (token != null) {
      TokenFile.write(token.file, register.accessToken(token.role, token.organization));
    }
    announce(register);
    access.ifPresent(tokens -> tokens.open(requireNonNull(spec).commandLine().getOut()));
    // Waits until the process is terminated; the shutdown hook closes the register.
    new CountDownLatch(1).await();
    return 0;
  }

  private ReferenceRegisterBuilder builder() {
    ReferenceRegisterBuilder builder =
        ReferenceRegister.builder().port(port).bindAddress(bindAddress).testMode(testMode || demo);
    store.applyTo(builder, environment);
    if (publicUrl != null) {
      builder.publicUrl(publicUrl);
    }
    if (issuer != null) {
      builder.authorizationServer(
          new AuthorizationServerSettings(issuer.name, issuer.audience, issuer.jwkSetUri));
    }
    imports.forEach(builder::importing);
    appImports.forEach(builder::importingApps);
    return demo ? builder.sampleData() : builder;
  }

  private void announce(ReferenceRegister register) {
    PrintWriter out = requireNonNull(spec).commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "MID-ID register at %s: %s, %d MID-IDs, format provisional.%n",
        register.baseUrl(),
        register.isTestMode() ? "test mode" : "not in test mode",
        register.size());
    out.flush();
    if (publicUrl == null && !isLoopback()) {
      PrintWriter err = requireNonNull(spec).commandLine().getErr();
      err.println(
          "Other machines can reach this register, but --public-url is not set: the links in"
              + " responses have the address of each request, and the cookies of the pages are not"
              + " limited to TLS.");
      err.flush();
    }
  }

  private boolean isLoopback() {
    try {
      return InetAddress.getByName(bindAddress).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false; // The register has started, so this cannot be a name that nobody knows.
    }
  }
}
