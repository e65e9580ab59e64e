#include "core/workflow/actor.hpp"

#include <fmt/format.h>

namespace clearframe::workflow {

using policy::FailureKind;

Actor Actor::kiosk() {
    Actor itself("the kiosk");
    itself.isKiosk_ = true;
    return itself;
}

policy::Done authorise(ports::Transaction& transaction, const Actor& actor, policy::Deed deed) {
    if (actor.isKiosk_) {
        if (deed == policy::Deed::importSignedList) return {};
        return policy::fail(FailureKind::conflict, fmt::format("The kiosk by itself may not {}. Ask {}.",
                                                               policy::inWords(deed), policy::whoMay(deed)));
    }
    auto setUp = transaction.people().any();
    if (!setUp) return tl::unexpected(setUp.error());
    if (!*setUp) {
        if (!policy::needsKnownPerson(deed) && actor.person_.empty()) return {};
        return policy::fail(
            FailureKind::conflict,
            fmt::format("Only {} may {}, and the kiosk does not know its people yet. Ask IT to set them "
                        "up.",
                        policy::whoMay(deed), policy::inWords(deed)));
    }
    if (actor.empty())
        return policy::fail(FailureKind::conflict,
                            fmt::format("Say who wants to {}. Nothing was done.", policy::inWords(deed)));
    if (actor.person_.empty())
        return policy::fail(FailureKind::conflict,
                            fmt::format("{} has not signed in. Sign in with the PIN first.", actor.name_));
    auto person = transaction.people().find(actor.person_);
    if (!person) return tl::unexpected(person.error());
    if (!*person || (*person)->disabled)
        return policy::fail(FailureKind::conflict,
                            fmt::format("{} does not work with this kiosk any more. Ask IT.", actor.name_));
    if ((*person)->mustChangePin || (*person)->pinNumber != actor.pinNumber_)
        return policy::fail(FailureKind::conflict,
                            fmt::format("The PIN of {} was changed. Sign in again.", actor.name_));
    if (!policy::may((*person)->role, deed))
        return policy::fail(FailureKind::conflict,
                            fmt::format("{} is {} here and may not {}. Ask {}.", actor.name_,
                                        policy::inWords((*person)->role), policy::inWords(deed), policy::whoMay(deed)));
    return {};
}

policy::Done authorise(ports::Store& store, const Actor& actor, policy::Deed deed) {
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    return authorise(**transaction, actor, deed);
}

bool mayOffer(const Actor& actor, policy::Deed deed) {
    return actor.role() ? policy::may(*actor.role(), deed) : !policy::needsKnownPerson(deed);
}

} // namespace clearframe::workflow
