package io.github.openmidid.examples.his.warning;

import io.github.openmidid.MidId;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The repository of warnings about lists. */
interface ListWarningRepository extends JpaRepository<ListWarning, Long> {
  List<ListWarning> findAllByMidId(MidId midId);

  List<ListWarning> findAllByFingerprintIn(Collection<String> fingerprints);
}
