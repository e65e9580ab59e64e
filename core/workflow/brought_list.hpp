// A consent list as it was brought: whether its signature holds, and what is written in it.
#pragma once

#include "core/policy/list_change.hpp"
#include "core/policy/list_table.hpp"
#include "core/policy/list_terms.hpp"
#include "core/ports/list_files.hpp"
#include "core/ports/list_reader.hpp"
#include "core/ports/list_seal.hpp"
#include "core/ports/stores.hpp"

#include <optional>
#include <string>

namespace clearframe::workflow {

/// What reads a list. Held by reference; they have to outlive what uses them.
struct ListTools {
    ports::ListReader& reader;
    const ports::Signatures& signatures;
    ports::ListOpener& opener;
};

/// A signature that holds.
struct ListSeal {
    ports::TrustedKey key; ///< that signed it; revoked ones have sealed nothing
    policy::ListTerms terms;
    std::string digest;
};

struct OpenedList {
    bool hasSignature = false;
    std::optional<ListSeal> seal;              ///< absent where there is no signature, or none that holds
    std::optional<policy::ListReason> refused; ///< why the signature is worth nothing; then `table` is of no use
    policy::Result<policy::Table> table;
};

/// The signature is checked before anything else is done with the bytes: what it does not cover is neither decrypted
/// nor parsed. A failure means that the store could not be read.
[[nodiscard]] policy::Result<OpenedList> openList(ports::Store& store, const ListTools& tools,
                                                  const ports::BroughtList& list);

/// Whether the seal is worth anything now, in this transaction: nothing, or why the list is refused.
/// `already`: the very list that is in force.
struct SealCheck {
    bool already = false;
    std::optional<policy::ListReason> refused;
};
[[nodiscard]] policy::Result<SealCheck> checkSeal(ports::Transaction& transaction, const ListSeal& seal,
                                                  policy::Time now);

/// Keeps in mind that this list was seen, and in which state. What waited before it waits no more; where it comes into
/// force, nothing older is unread any more.
[[nodiscard]] policy::Done noteSeen(ports::Transaction& transaction, const ListSeal& seal, ports::SeenState state);
/// A list by hand came into force: no signed one waits, is unread or in force any more.
[[nodiscard]] policy::Done settleSeen(ports::Transaction& transaction);

} // namespace clearframe::workflow
