// Whose lists the kiosk takes: its school, and the keys that may sign for it.
#pragma once

#include "core/ports/clock.hpp"
#include "core/ports/list_files.hpp"
#include "core/ports/list_seal.hpp"
#include "core/ports/stores.hpp"
#include "core/workflow/actor.hpp"

#include <string>
#include <vector>

namespace clearframe::workflow {

struct KeyView {
    std::string id;
    std::string fingerprint; ///< to be compared, in person, with what whoever holds the key sees
    std::string addedBy;
    policy::Time addedAt{};
    bool revoked = false;
    std::string vouchedBy; ///< when it is added: id of the trusted key that signed it; empty: somebody of IT alone
};

class Trust {
public:
    Trust(ports::Store& store, const ports::Signatures& signatures, ports::Clock& clock)
        : store_(store), signatures_(signatures), clock_(clock) {}

    /// Names the school. Once, or again by somebody of IT; its URN stays while a list that is signed for it is in
    /// force. Logged; naming it the same again changes and logs nothing.
    [[nodiscard]] policy::Result<ports::School> setUp(const ports::School& school, const Actor& by);

    /// A public key as minisign writes it. Where it comes with a signature, a trusted key has to have made that. A key
    /// that was taken away never comes back. Adding a key that is trusted already changes nothing.
    [[nodiscard]] policy::Result<KeyView> add(const ports::BroughtList& file, const Actor& by);
    /// For good. The list in force stays, also where this key signed it: who doubts it imports another one.
    [[nodiscard]] policy::Result<KeyView> remove(const std::string& id, const Actor& by);
    [[nodiscard]] policy::Result<std::vector<KeyView>> list();

private:
    [[nodiscard]] KeyView viewOf(const ports::TrustedKey& key) const;
    [[nodiscard]] policy::Result<std::string> voucher(const std::vector<ports::TrustedKey>& keys,
                                                      const ports::BroughtList& file) const;

    ports::Store& store_;
    const ports::Signatures& signatures_;
    ports::Clock& clock_;
};

} // namespace clearframe::workflow
