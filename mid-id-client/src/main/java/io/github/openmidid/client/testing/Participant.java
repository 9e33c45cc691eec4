package io.github.openmidid.client.testing;

/**
 * A participant in the procedure, which determines the operations that a {@link TestMidIdClient}
 * may call. Another operation is rejected with 403, as by a register that finds no scope for it in
 * the access token.
 */
public enum Participant {
  /** A hospital or practitioner: requests and looks up identifiers, reports its devices. */
  OPERATOR,
  /** An operator that also manages delegations and reads its audit trail. */
  LOCAL_ADMINISTRATOR,
  /** A supplier: reports deliveries and looks up the identifiers of its deliveries. */
  SUPPLIER,
  /** The FPS Health: links identifiers, reports and looks up the devices of every operator. */
  FPS_HEALTH,
  /** RIZIV/INAMI: assigns billing numbers and looks up the data of every operator. */
  RIZIV,
  /** The nuclear control agency (FANC): reads its list. */
  FANC
}
