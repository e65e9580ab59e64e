#include "core/workflow/brought_list.hpp"

#include "core/workflow/situation.hpp"

#include <algorithm>
#include <array>
#include <fmt/chrono.h>
#include <fmt/format.h>

namespace clearframe::workflow {

using policy::ListReason;
using policy::Result;
using ports::SeenState;

namespace {

OpenedList refuse(std::string code, std::string text) {
    OpenedList opened;
    opened.hasSignature = true;
    opened.table = policy::fail(policy::FailureKind::refused, text);
    opened.refused = ListReason{std::move(code), std::move(text)};
    return opened;
}

Result<OpenedList> checkSignature(ports::Store& store, const ports::Signatures& signatures,
                                  const ports::BroughtList& list) {
    const auto signature = signatures.read(*list.signature);
    if (!signature) return refuse("signature-malformed", signature.error().text);
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    const auto keys = (*transaction)->trust().keys();
    if (!keys) return tl::unexpected(keys.error());
    const auto key = std::ranges::find(*keys, signature->keyId, &ports::TrustedKey::id);
    if (key == keys->end())
        return refuse("key-unknown",
                      fmt::format("The list is signed with the key {}, which this kiosk does not trust. Sign it with "
                                  "a key that “clearframe trust list” names, or let IT add the key.",
                                  signature->keyId));
    if (key->revoked)
        return refuse("key-revoked", fmt::format("The list is signed with the key {}. This key was taken away. Sign "
                                                 "the list with a key that is still trusted.",
                                                 key->id));
    if (!signatures.holds(*signature, list.bytes, key->publicKey))
        return refuse("signature-wrong",
                      "The signature does not fit this list: one of the two was changed, cut off or mixed up with "
                      "another one. Sign the list again, and copy both files.");
    auto terms = policy::termsFrom(signature->comment);
    if (!terms) return refuse("comment-malformed", terms.error().text);
    OpenedList opened;
    opened.hasSignature = true;
    opened.seal = ListSeal{*key, *std::move(terms), signatures.digest(list.bytes, *signature)};
    return opened;
}

std::string momentOf(policy::Time time) {
    return fmt::format("{:%Y-%m-%d %H:%M} UTC", time);
}

SealCheck refusedSeal(std::string code, std::string text) {
    return {.already = false, .refused = ListReason{std::move(code), std::move(text)}};
}

policy::Done settle(ports::Transaction& transaction, SeenState state) {
    auto lists = transaction.signedLists().in(state);
    if (!lists) return tl::unexpected(lists.error());
    for (auto& list : *lists) {
        list.state = SeenState::settled;
        if (auto noted = transaction.signedLists().note(list); !noted) return noted;
    }
    return {};
}

} // namespace

Result<OpenedList> openList(ports::Store& store, const ListTools& tools, const ports::BroughtList& list) {
    OpenedList opened;
    if (list.signature) {
        auto checked = checkSignature(store, tools.signatures, list);
        if (!checked || checked->refused) return checked;
        opened = *std::move(checked);
    }
    if (!list.encrypted) {
        opened.table = tools.reader.read(list.bytes);
        return opened;
    }
    const auto plain = tools.opener.open(list.bytes);
    opened.table = plain ? tools.reader.read(*plain) : tl::unexpected(plain.error());
    return opened;
}

Result<SealCheck> checkSeal(ports::Transaction& transaction, const ListSeal& seal, policy::Time now) {
    const auto keys = transaction.trust().keys();
    if (!keys) return tl::unexpected(keys.error());
    const bool trusted = std::ranges::any_of(*keys, [&](const ports::TrustedKey& key) {
        return key.id == seal.key.id && key.publicKey == seal.key.publicKey && !key.revoked;
    });
    if (!trusted) return refusedSeal("key-revoked", fmt::format("The key {} was taken away just now.", seal.key.id));

    const auto school = transaction.trust().school();
    if (!school) return tl::unexpected(school.error());
    const auto& terms = seal.terms;
    if (!*school)
        return refusedSeal("school-unknown", "The kiosk does not know its school yet, so it cannot tell whether this "
                                             "list is its own. IT has to run “clearframe setup” first.");
    if ((*school)->urn != terms.urn)
        return refusedSeal("other-school",
                           fmt::format("The list is for the school with the URN {}; this kiosk belongs to {} (URN {}). "
                                       "Bring this school's list.",
                                       terms.urn, (*school)->name, (*school)->urn));

    const auto newest = transaction.signedLists().newest();
    if (!newest) return tl::unexpected(newest.error());
    const auto highest = transaction.signedLists().highestNumber();
    if (!highest) return tl::unexpected(highest.error());
    const bool same = *newest && (*newest)->version == terms.version && terms.version == *highest;
    const bool known = same && (*newest)->digest == seal.digest && (*newest)->keyId == seal.key.id;
    if (known && (*newest)->state == SeenState::inForce) return SealCheck{.already = true, .refused = {}};
    if (same && !known)
        return refusedSeal("version-taken",
                           fmt::format("A list with version {} and other contents was brought before. Give the new "
                                       "list a higher version, and sign it again.",
                                       terms.version));
    if (!known && terms.version <= *highest)
        return refusedSeal("version-older",
                           fmt::format("The list has version {}, and the kiosk has seen version {} already. Bring "
                                       "the newest list, or sign this one with a version above {}.",
                                       terms.version, *highest, *highest));

    if (now < terms.issued)
        return refusedSeal("list-not-yet", fmt::format("The list is issued on {}, and the kiosk's clock says {}. Check "
                                                       "the clock, or bring the list then.",
                                                       momentOf(terms.issued), momentOf(now)));
    if (now >= terms.expires)
        return refusedSeal("list-expired",
                           fmt::format("The list expired on {}, and the kiosk's clock says {}. Export and sign a new "
                                       "one.",
                                       momentOf(terms.expires), momentOf(now)));
    const auto behind = clockIsBehind(transaction, now);
    if (!behind) return tl::unexpected(behind.error());
    if (*behind)
        return refusedSeal("clock-before-list",
                           "The device's clock stands before what the kiosk has recorded already, so nobody can tell "
                           "whether this list has expired. Set the clock, then import the list again.");
    return SealCheck{};
}

policy::Done noteSeen(ports::Transaction& transaction, const ListSeal& seal, SeenState state) {
    if (auto done = settle(transaction, SeenState::waiting); !done) return done;
    if (state == SeenState::inForce) {
        if (auto done = settleSeen(transaction); !done) return done;
    }
    return transaction.signedLists().note({.version = seal.terms.version,
                                           .keyId = seal.key.id,
                                           .digest = seal.digest,
                                           .issued = seal.terms.issued,
                                           .expires = seal.terms.expires,
                                           .state = state,
                                           .note = {}});
}

policy::Done settleSeen(ports::Transaction& transaction) {
    for (const auto state : {SeenState::waiting, SeenState::unread, SeenState::inForce}) {
        if (auto done = settle(transaction, state); !done) return done;
    }
    return {};
}

} // namespace clearframe::workflow
