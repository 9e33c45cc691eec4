package io.github.openmidid.client.testing;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.client.CallListener;
import io.github.openmidid.client.CallOptions;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIds;
import io.github.openmidid.client.PendingCall;
import io.github.openmidid.client.RegisterHealth;
import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.client.access.AccessInformation;
import io.github.openmidid.client.access.AccessRequests;
import io.github.openmidid.client.access.AuditEvents;
import io.github.openmidid.client.access.Delegations;
import io.github.openmidid.client.cadastre.BillingNumbers;
import io.github.openmidid.client.cadastre.Deliveries;
import io.github.openmidid.client.cadastre.Devices;
import io.github.openmidid.client.cadastre.ExistingDevices;
import io.github.openmidid.client.cadastre.Links;
import io.github.openmidid.client.document.Documents;
import io.github.openmidid.client.fanc.Fanc;
import io.github.openmidid.client.mhealth.HealthApp;
import io.github.openmidid.client.mhealth.HealthApps;
import io.github.openmidid.client.notification.NotificationFiles;
import io.github.openmidid.client.reference.Modalities;
import io.github.openmidid.client.reference.ProblemTypes;
import io.github.openmidid.client.snapshot.Snapshots;
import io.github.openmidid.client.testing.internal.MemoryRegister;
import io.github.openmidid.client.testing.internal.MidIdSequence;
import io.github.openmidid.client.timeline.DeviceTimelines;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.Registration;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A {@link MidIdClient} for tests of applications: it has a register in memory instead of a
 * connection, failures that the test scripts, and a record of its calls. Thread-safe; it starts no
 * thread and takes no time.
 *
 * <pre>{@code
 * TestMidIdClient client = TestMidIdClient.of(Registration.of(midId, CT, "AZ Voorbeeld", LINKED));
 * client.fail(TestFailure.responseLost().of("requestMidId"));
 * new Purchase(client).order(MRI); // the code under test, which repeats a lost request
 * assertThat(client.calls("requestMidId")).hasSize(2);
 * }</pre>
 *
 * <p>The register has the rules of the reference register, which a test of this project compares
 * with it: idempotent creations, conflicts with their problem types, links that are permanent, what
 * each participant sees. Exceptions are those of the real client. It grants identifiers in
 * ascending order, in the test range of the format.
 *
 * <p>Differences from a real client: timeouts and retries of {@link CallOptions} have no effect;
 * texts of warnings and issues are in English in every language; there are no persons with
 * delegated access, so every client may do what its {@link Participant} may. {@link
 * #existingDevices}, {@link #documents}, {@link #accessRequests}, {@link #notificationFiles},
 * {@link #problemTypes} and {@link #snapshots} throw an {@link UnsupportedOperationException}, and
 * so does {@code links().unlinkedDevices()}.
 */
public final class TestMidIdClient implements MidIdClient {
  private final CallRunner.Settings settings;
  private final Participant participant;
  private final String organization;
  private final FailureScript script = new FailureScript();
  private final List<RecordedCall> calls = new ArrayList<>();
  private final TestClientView view;
  private volatile boolean closed;

  private TestMidIdClient(
      CallRunner.Settings settings, Participant participant, String organization) {
    this.settings = settings;
    this.participant = Objects.requireNonNull(participant, "participant");
    this.organization = plain(organization);
    this.view = new TestClientView(this, CallOptions.none(), List.of());
  }

  /** Returns a name that a register accepts in an access token. */
  private static String plain(String organization) {
    if (!DeviceField.OPERATOR.isValid(organization)) {
      throw new IllegalArgumentException(
          "the organization is not a text of at most 200 characters with a letter or digit and"
              + " without control or invisible characters");
    }
    return organization;
  }

  /**
   * Returns a client of the operator of these registrations, which are in its register.
   *
   * @throws IllegalArgumentException if two registrations have the same identifier or other
   *     operators, or if one has no operator
   */
  public static TestMidIdClient of(Registration... registrations) {
    return builder().registrations(List.of(registrations)).build();
  }

  /** Returns a new builder. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a client of another participant, with the same register. It has its own failures and
   * calls, and is closed on its own.
   *
   * <pre>{@code
   * hospital.as(Participant.FPS_HEALTH, "FPS Health").links().link(midId, device.deviceId());
   * }</pre>
   *
   * @throws IllegalArgumentException if no register would accept the name of the organization
   */
  public TestMidIdClient as(Participant participant, String organization) {
    return new TestMidIdClient(settings, participant, organization);
  }

  /**
   * Scripts a failure of this client and its views. Several failures apply in the order in which
   * they were scripted: each one counts the calls that no former one fails.
   */
  public void fail(TestFailure failure) {
    script.add(failure);
  }

  /** Removes the scripted failures that still apply. */
  public void clearFailures() {
    script.clear();
  }

  /**
   * Returns the calls that this client and its views have received, in the order in which they
   * ended; unmodifiable. A creation that was performed before is followed by the call that reads
   * its result, as over HTTP.
   */
  public List<RecordedCall> calls() {
    synchronized (calls) {
      return List.copyOf(calls);
    }
  }

  /**
   * Returns the calls of one operation.
   *
   * @param operation the operation id of the contract, such as {@code getMidId}
   * @throws IllegalArgumentException if the test client does not perform such an operation
   */
  public List<RecordedCall> calls(String operation) {
    String id = TestOperation.of(operation).id();
    return calls().stream().filter(call -> call.operation().equals(id)).toList();
  }

  /** Forgets the recorded calls. */
  public void clearCalls() {
    synchronized (calls) {
      calls.clear();
    }
  }

  void record(RecordedCall call) {
    synchronized (calls) {
      calls.add(call);
    }
  }

  boolean isClosed() {
    return closed;
  }

  FailureScript script() {
    return script;
  }

  CallRunner.Settings settings() {
    return settings;
  }

  Participant participant() {
    return participant;
  }

  String organization() {
    return organization;
  }

  @Override
  public MidIds midIds() {
    return view.midIds();
  }

  @Override
  public Devices devices() {
    return view.devices();
  }

  @Override
  public Deliveries deliveries() {
    return view.deliveries();
  }

  @Override
  public Links links() {
    return view.links();
  }

  @Override
  public BillingNumbers billingNumbers() {
    return view.billingNumbers();
  }

  @Override
  public DeviceTimelines deviceTimelines() {
    return view.deviceTimelines();
  }

  /** Throws an exception: grants to existing devices are not in this register. */
  @Override
  public ExistingDevices existingDevices() {
    return view.existingDevices();
  }

  /** Throws {@link UnsupportedOperationException}. */
  @Override
  public Documents documents() {
    return view.documents();
  }

  /** Throws an exception: notification files are not in this register. */
  @Override
  public NotificationFiles notificationFiles() {
    return view.notificationFiles();
  }

  @Override
  public Delegations delegations() {
    return view.delegations();
  }

  /** Throws an exception: there are no persons in this register. */
  @Override
  public AccessRequests accessRequests() {
    return view.accessRequests();
  }

  @Override
  public Fanc fanc() {
    return view.fanc();
  }

  @Override
  public AuditEvents auditEvents() {
    return view.auditEvents();
  }

  @Override
  public Modalities modalities() {
    return view.modalities();
  }

  /** Throws an exception: problem types are not in this register. */
  @Override
  public ProblemTypes problemTypes() {
    return view.problemTypes();
  }

  /** Throws an exception: signed snapshots are not in this register. */
  @Override
  public Snapshots snapshots() {
    return view.snapshots();
  }

  /** Returns the operations on the apps that {@link Builder#healthApps} has added. */
  @Override
  public HealthApps mHealthApps() {
    return view.mHealthApps();
  }

  /** Returns {@code UP}. */
  @Override
  public RegisterHealth health() {
    return view.health();
  }

  /** Returns the environment {@code test} and the current format. */
  @Override
  public RegisterInformation register() {
    return view.register();
  }

  /** Returns the participant, and whose identifiers it sees in this register. */
  @Override
  public AccessInformation access() {
    return view.access();
  }

  @Override
  public LookupResult lookUp(MidId midId) {
    return view.lookUp(midId);
  }

  @Override
  public MidIdClient with(CallOptions options) {
    return view.with(options);
  }

  /**
   * Runs calls with the {@linkplain Builder#executor executor}: by default at once, on this thread,
   * so that the returned future is done.
   */
  @Override
  public <T> PendingCall<T> async(Function<? super MidIdClient, ? extends T> calls) {
    return view.async(calls);
  }

  /** Ends this client: further calls fail with an {@link IllegalStateException}. */
  @Override
  public void close() {
    closed = true;
  }

  /** Returns the participant and its organization. */
  @Override
  public String toString() {
    return "TestMidIdClient[" + participant + " " + organization + "]";
  }

  /** Builds a test client. Not thread-safe. */
  public static final class Builder {
    private static final int PAGE_SIZE = 100;

    private final List<Registration> registrations = new ArrayList<>();
    private final List<HealthApp> healthApps = new ArrayList<>();
    private final List<CareProcess> careProcesses = new ArrayList<>();
    private final List<CallListener> listeners = new ArrayList<>();
    private MidIdSequence sequence = MidIdSequence.ofFormat();
    private Participant participant = Participant.OPERATOR;
    private @Nullable String organization;
    private Clock clock = Clock.systemUTC();
    private Executor executor = Runnable::run;
    private int pageSize = PAGE_SIZE;

    private Builder() {}

    /** Adds registrations to the register. Can be called several times. Default: none. */
    public Builder registrations(Collection<Registration> registrations) {
      this.registrations.addAll(registrations);
      return this;
    }

    /**
     * Adds apps of mHealthBELGIUM to the register. Several apps with the same id are the versions
     * of one app, the latest one last. The register determines {@link HealthApp#financing} from the
     * levels and the {@linkplain #careProcesses care processes}; the given value has no effect. Can
     * be called several times. Default: none.
     */
    public Builder healthApps(Collection<HealthApp> apps) {
      healthApps.addAll(apps);
      return this;
    }

    /** Adds care processes to the register. Can be called several times. Default: none. */
    public Builder careProcesses(Collection<CareProcess> processes) {
      careProcesses.addAll(processes);
      return this;
    }

    /**
     * Sets the identifiers to grant, in this order; then the register has none left (503). Default:
     * ascending, in the test range of the format.
     */
    public Builder identifiers(MidId... midIds) {
      sequence = MidIdSequence.of(List.of(midIds));
      return this;
    }

    /**
     * Sets the participant and the organization on whose behalf the client calls. Default: {@link
     * Participant#OPERATOR}, with the operator of the registrations.
     *
     * @throws IllegalArgumentException if no register would accept the name of the organization
     */
    public Builder participant(Participant participant, String organization) {
      this.participant = Objects.requireNonNull(participant, "participant");
      this.organization = plain(organization);
      return this;
    }

    /** Sets the clock of the register and of the recorded calls. Default: the system clock. */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /** Adds a listener that is notified of every call. Can be called several times. */
    public Builder callListener(CallListener listener) {
      listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /** Sets the executor of {@link MidIdClient#async}. Default: the calling thread. */
    public Builder executor(Executor executor) {
      this.executor = Objects.requireNonNull(executor, "executor");
      return this;
    }

    /**
     * Sets the number of items of a page. Default: 100.
     *
     * @throws IllegalArgumentException if it is not 1 to 1,000
     */
    public Builder pageSize(int items) {
      if (items < 1 || items > 1000) {
        throw new IllegalArgumentException("pageSize is not 1 to 1000");
      }
      this.pageSize = items;
      return this;
    }

    /**
     * Creates the client. Without registrations and {@link #participant}, its organization is
     * {@code AZ Voorbeeld}.
     *
     * @throws IllegalArgumentException if two registrations have the same identifier, if one has no
     *     operator, or if they have several operators and no {@link #participant} is set; if two
     *     care processes have the same code, or two apps the same id and version
     */
    public TestMidIdClient build() {
      MemoryRegister register = new MemoryRegister(clock, sequence);
      registrations.forEach(registration -> add(registration, register));
      for (CareProcess process : careProcesses) {
        if (!register.healthApps().add(process)) {
          throw new IllegalArgumentException(
              "two care processes have the same code: " + process.code());
        }
      }
      for (HealthApp app : healthApps) {
        if (!register.healthApps().add(app)) {
          throw new IllegalArgumentException(
              "an app has the same version twice: " + app.appId() + ", version " + app.version());
        }
      }
      return new TestMidIdClient(
          new CallRunner.Settings(register, clock, pageSize, executor, listeners),
          participant,
          organization == null ? operator() : organization);
    }

    private static void add(Registration registration, MemoryRegister register) {
      if (registration.operator().isEmpty()) {
        throw new IllegalArgumentException(
            "a registration has no operator, which every register knows: " + registration.midId());
      }
      if (!register.registrations().add(registration)) {
        throw new IllegalArgumentException(
            "two registrations have the same identifier: " + registration.midId());
      }
    }

    private String operator() {
      List<String> operators =
          registrations.stream()
              .map(Registration::operator)
              .flatMap(Optional::stream)
              .distinct()
              .toList();
      if (operators.size() > 1) {
        throw new IllegalArgumentException(
            "the registrations have several operators: set the one that calls with"
                + " Builder.participant");
      }
      return operators.isEmpty() ? "AZ Voorbeeld" : operators.get(0);
    }
  }
}
