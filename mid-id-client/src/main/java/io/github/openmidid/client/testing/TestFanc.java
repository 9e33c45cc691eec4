package io.github.openmidid.client.testing;

import io.github.openmidid.client.fanc.Fanc;
import io.github.openmidid.client.fanc.FancChanges;
import io.github.openmidid.client.fanc.FancDevice;
import io.github.openmidid.client.fanc.InstitutionDelegation;
import io.github.openmidid.client.paging.PagedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list for FANC, in memory. */
final class TestFanc implements Fanc {
  private static final String START = "0";

  private final CallRunner runner;

  TestFanc(CallRunner runner) {
    this.runner = runner;
  }

  @Override
  public PagedList<FancDevice> paged() {
    return rows();
  }

  private TestPagedList<Map.Entry<Long, FancDevice>, FancDevice> rows() {
    return new TestPagedList<>(
        runner,
        CallRunner.Request.of(TestOperation.LIST_FANC_DEVICES),
        List.of(),
        (register, caller, after) ->
            Optional.of(
                register.fanc().list(Long.parseLong(Objects.requireNonNullElse(after, START)))),
        entry -> String.valueOf(entry.getKey()),
        Map.Entry::getValue);
  }

  @Override
  public FancChanges changes() {
    return read(null);
  }

  @Override
  public FancChanges changesAfter(String cursor) {
    return read(rows().cursor().parse(cursor));
  }

  @Override
  public PagedList<InstitutionDelegation> institutionDelegations() {
    return new TestPagedList<>(
        runner,
        CallRunner.Request.of(TestOperation.LIST_INSTITUTION_DELEGATIONS),
        List.of(),
        (register, caller, after) -> Optional.of(register.delegations().toInstitutions(after)),
        InstitutionDelegation::delegationId,
        delegation -> delegation);
  }

  private FancChanges read(@Nullable String after) {
    TestPagedList<?, FancDevice> list = rows();
    TestPagedList.Rows<FancDevice> rows = list.read(after);
    String cursor = list.cursor().toText(Objects.requireNonNullElse(rows.last(), START));
    return new FancChanges(rows.items(), cursor, rows.hasMore());
  }
}
