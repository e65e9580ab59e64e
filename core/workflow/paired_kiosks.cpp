#include "core/workflow/paired_kiosks.hpp"

#include "core/policy/person.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::workflow {

using policy::FailureKind;
using policy::Result;
using ports::PairedKiosk;

namespace {

constexpr std::size_t fewestDigits = 8; // of a key that is given by its beginning

Result<PairedKiosk> findKiosk(ports::Transaction& transaction, const std::string& key) {
    auto kiosks = transaction.kiosks().all();
    if (!kiosks) return tl::unexpected(kiosks.error());
    const auto is = [&](const PairedKiosk& kiosk) {
        return key.size() >= fewestDigits && kiosk.identity.key.starts_with(key);
    };
    const auto found = std::ranges::find_if(*kiosks, is);
    if (found == kiosks->end() || std::ranges::count_if(*kiosks, is) != 1)
        return policy::fail(FailureKind::notFound,
                            fmt::format("There is no kiosk {} that this one is paired with.", key));
    return *found;
}

policy::Done log(ports::Transaction& transaction, std::string act, const PairedKiosk& kiosk, const Actor& by,
                 policy::Time now) {
    const ports::AuditEvent event{
        std::move(act), by.name(), {}, {{"kiosk", kiosk.identity.key}, {"called", kiosk.name}}};
    if (auto logged = transaction.audit().append(event, now); !logged) return logged;
    return transaction.commit();
}

} // namespace

Result<PairedKiosk> pairedKiosk(ports::Transaction& transaction, const std::string& key) {
    auto kiosk = findKiosk(transaction, key);
    if (kiosk && kiosk->removed)
        return policy::fail(FailureKind::conflict,
                            fmt::format("The kiosk “{}” was removed. Nothing is shared with it.", kiosk->name));
    return kiosk;
}

KioskView PairedKiosks::viewOf(const PairedKiosk& kiosk) const {
    return {kiosk, seal_.fingerprint(kiosk.identity)};
}

Result<PairedKiosks::Self> PairedKiosks::self() {
    auto identity = seal_.self();
    if (!identity) return tl::unexpected(identity.error());
    return Self{policy::pairingCode(*identity), seal_.fingerprint(*identity)};
}

Result<std::vector<KioskView>> PairedKiosks::list() {
    auto transaction = store_.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto kiosks = (*transaction)->kiosks().all();
    if (!kiosks) return tl::unexpected(kiosks.error());
    std::vector<KioskView> views;
    for (const auto& kiosk : *kiosks)
        views.push_back(viewOf(kiosk));
    return views;
}

Result<KioskView> PairedKiosks::add(const std::string& name, const std::string& code, const Actor& by) {
    auto identity = policy::pairedBy(code);
    if (!identity) return tl::unexpected(identity.error());
    auto self = seal_.self();
    if (!self) return tl::unexpected(self.error());
    if (identity->key == self->key)
        return policy::fail(FailureKind::conflict, "That is this kiosk's own code. Give the other kiosk's.");
    const PairedKiosk kiosk{.identity = *std::move(identity),
                            .name = policy::tidyName(name),
                            .addedBy = by.name(),
                            .addedAt = clock_.now()};
    if (auto named = policy::checkPersonName(kiosk.name); !named)
        return policy::fail(FailureKind::conflict, "Give the other kiosk a short name: “Trip kiosk”.");
    auto transaction = store_.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::trustKeys); !allowed)
        return tl::unexpected(allowed.error());
    auto kiosks = (*transaction)->kiosks().all();
    if (!kiosks) return tl::unexpected(kiosks.error());
    const auto same =
        std::ranges::find_if(*kiosks, [&](const PairedKiosk& one) { return one.identity.key == kiosk.identity.key; });
    if (same != kiosks->end()) {
        if (!same->removed && same->identity == kiosk.identity) return viewOf(*same);
        return policy::fail(FailureKind::conflict,
                            fmt::format("The kiosk “{}” has this key and was {}. Set the other kiosk up anew.",
                                        same->name, same->removed ? "removed" : "paired with another code"));
    }
    if (auto added = (*transaction)->kiosks().add(kiosk); !added) return tl::unexpected(added.error());
    if (auto logged = log(**transaction, "kiosk.pair", kiosk, by, kiosk.addedAt); !logged)
        return tl::unexpected(logged.error());
    return viewOf(kiosk);
}

Result<KioskView> PairedKiosks::remove(const std::string& key, const Actor& by) {
    const auto now = clock_.now();
    auto transaction = store_.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::trustKeys); !allowed)
        return tl::unexpected(allowed.error());
    auto kiosk = pairedKiosk(**transaction, key);
    if (!kiosk) return tl::unexpected(kiosk.error());
    if (auto removed = (*transaction)->kiosks().remove(kiosk->identity.key, by.name(), now); !removed)
        return tl::unexpected(removed.error());
    if (auto logged = log(**transaction, "kiosk.unpair", *kiosk, by, now); !logged)
        return tl::unexpected(logged.error());
    kiosk->removed = true;
    return viewOf(*kiosk);
}

} // namespace clearframe::workflow
