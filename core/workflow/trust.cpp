#include "core/workflow/trust.hpp"

#include "core/policy/list_terms.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::workflow {

using policy::FailureKind;
using policy::Result;
using ports::School;
using ports::TrustedKey;

namespace {

/// Why the school may not be named so now; nothing where it may.
Result<std::string> againstNaming(ports::Transaction& transaction, const School& before, const School& wanted) {
    const auto known = transaction.people().any();
    if (!known) return tl::unexpected(known.error());
    if (!*known)
        return fmt::format("This kiosk belongs to {} (URN {}) already. Only somebody of IT can change that, and the "
                           "kiosk does not know its people yet.",
                           before.name, before.urn);
    const auto list = transaction.lists().current();
    if (!list) return tl::unexpected(list.error());
    if (*list && (*list)->isSigned && before.urn != wanted.urn)
        return fmt::format("A list that is signed for the URN {} is in force, so the URN stays. For another school, "
                           "set the kiosk up anew.",
                           before.urn);
    return std::string();
}

/// As it is kept: minisign leaves zeros in front away.
std::string wholeId(std::string text) {
    constexpr std::size_t digits = 16;
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

} // namespace

Result<School> Trust::setUp(const School& school, const Actor& by) {
    if (school.name.empty() || !policy::isUrn(school.urn))
        return policy::fail(FailureKind::conflict, "A school has a name and a URN, which is 4 to 10 digits. See "
                                                   "“Get information about schools”.");
    auto transaction = store_.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::changeSettings); !allowed)
        return tl::unexpected(allowed.error());
    const auto before = (*transaction)->trust().school();
    if (!before) return tl::unexpected(before.error());
    if (*before && (*before)->name == school.name && (*before)->urn == school.urn) return school;
    if (*before) {
        auto against = againstNaming(**transaction, **before, school);
        if (!against) return tl::unexpected(against.error());
        if (!against->empty()) return policy::fail(FailureKind::conflict, *std::move(against));
    }
    if (auto named = (*transaction)->trust().nameSchool(school); !named) return tl::unexpected(named.error());
    const ports::AuditEvent event{"school.set", by.name(), {}, {{"school", school.name}, {"urn", school.urn}}};
    if (auto logged = (*transaction)->audit().append(event, clock_.now()); !logged)
        return tl::unexpected(logged.error());
    if (auto committed = (*transaction)->commit(); !committed) return tl::unexpected(committed.error());
    return school;
}

Result<std::string> Trust::voucher(const std::vector<TrustedKey>& keys, const ports::BroughtList& file) const {
    if (!file.signature) return std::string();
    const auto signature = signatures_.read(*file.signature);
    if (!signature) return tl::unexpected(signature.error());
    const auto key = std::ranges::find(keys, signature->keyId, &TrustedKey::id);
    if (key == keys.end() || key->revoked || !signatures_.holds(*signature, file.bytes, key->publicKey))
        return policy::fail(FailureKind::refused,
                            "The signature beside this key was not made by a key that the kiosk trusts. Nothing was "
                            "changed. Take the signature away to add the key by its fingerprint alone.");
    return key->id;
}

Result<KeyView> Trust::add(const ports::BroughtList& file, const Actor& by) {
    const auto key = signatures_.key(file.bytes);
    if (!key) return tl::unexpected(key.error());
    const auto now = clock_.now();
    auto transaction = store_.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::trustKeys); !allowed)
        return tl::unexpected(allowed.error());
    const auto keys = (*transaction)->trust().keys();
    if (!keys) return tl::unexpected(keys.error());
    const auto vouched = voucher(*keys, file);
    if (!vouched) return tl::unexpected(vouched.error());
    const auto same = std::ranges::find_if(
        *keys, [&](const TrustedKey& other) { return other.id == key->id || other.publicKey == key->publicKey; });
    if (same != keys->end()) {
        if (same->revoked)
            return policy::fail(FailureKind::conflict,
                                fmt::format("The key {} was taken away, and stays so. Make a new one.", same->id));
        if (same->id != key->id || same->publicKey != key->publicKey)
            return policy::fail(
                FailureKind::conflict,
                fmt::format("Another key with the id {} is trusted already. Make a new one.", same->id));
        return viewOf(*same);
    }
    const TrustedKey added{
        .id = key->id, .publicKey = key->publicKey, .addedBy = by.name(), .addedAt = now, .revoked = false};
    if (auto kept = (*transaction)->trust().addKey(added); !kept) return tl::unexpected(kept.error());
    const ports::AuditEvent event{
        "trust.add",
        by.name(),
        {},
        {{"key", key->id}, {"fingerprint", key->fingerprint}, {"vouched by", vouched->empty() ? "IT" : *vouched}}};
    if (auto logged = (*transaction)->audit().append(event, now); !logged) return tl::unexpected(logged.error());
    if (auto committed = (*transaction)->commit(); !committed) return tl::unexpected(committed.error());
    auto view = viewOf(added);
    view.vouchedBy = *vouched;
    return view;
}

Result<KeyView> Trust::remove(const std::string& id, const Actor& by) {
    const auto now = clock_.now();
    auto transaction = store_.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::trustKeys); !allowed)
        return tl::unexpected(allowed.error());
    const auto keys = (*transaction)->trust().keys();
    if (!keys) return tl::unexpected(keys.error());
    const auto key = std::ranges::find(*keys, wholeId(id), &TrustedKey::id);
    if (key == keys->end())
        return policy::fail(FailureKind::notFound,
                            fmt::format("There is no key {}. “clearframe trust list” names them all.", id));
    if (key->revoked)
        return policy::fail(FailureKind::conflict, fmt::format("The key {} was taken away already.", key->id));
    if (auto revoked = (*transaction)->trust().revokeKey(key->id, by.name(), now); !revoked)
        return tl::unexpected(revoked.error());
    if (auto logged = (*transaction)->audit().append({"trust.remove", by.name(), {}, {{"key", key->id}}}, now); !logged)
        return tl::unexpected(logged.error());
    if (auto committed = (*transaction)->commit(); !committed) return tl::unexpected(committed.error());
    auto view = viewOf(*key);
    view.revoked = true;
    return view;
}

Result<std::vector<KeyView>> Trust::list() {
    auto transaction = store_.read();
    if (!transaction) return tl::unexpected(transaction.error());
    const auto keys = (*transaction)->trust().keys();
    if (!keys) return tl::unexpected(keys.error());
    std::vector<KeyView> views;
    for (const auto& key : *keys)
        views.push_back(viewOf(key));
    return views;
}

KeyView Trust::viewOf(const TrustedKey& key) const {
    return {.id = key.id,
            .fingerprint = signatures_.keyFrom(key.id, key.publicKey).fingerprint,
            .addedBy = key.addedBy,
            .addedAt = key.addedAt,
            .revoked = key.revoked,
            .vouchedBy = {}};
}

} // namespace clearframe::workflow
