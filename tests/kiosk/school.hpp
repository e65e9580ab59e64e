// A kiosk with the invented school's list and people, photos in a folder beside it, and what a person taps.
#pragma once

#include "tests/kiosk/visitor.hpp"
#include "tests/support/kiosk.hpp"

namespace clearframe::tests {

struct School {
    TemporaryFolder outside;
    Kiosk kiosk;

    /// An account, and these photos of the school on a card.
    explicit School(const std::vector<std::string>& photos);

    [[nodiscard]] std::string from() const { return outside.path() / "CARD"; }
    [[nodiscard]] std::string to() const { return outside.path() / "STICK"; }
    [[nodiscard]] std::vector<std::string> folders() const { return {from(), to()}; }
    /// IT has set up itself and a member of staff.
    void setUpPeople() const;
};

inline const std::string itPin = "271828";
inline const std::string ownPin = "2718";

void typePin(Visitor& visitor, const std::string& pin);
/// The first PIN was given by IT, so the kiosk asks for one of her own.
void signInFirst(Visitor& visitor);
void signIn(Visitor& visitor);
/// From home: everything on the card, as one event. Ends at the first photo that needs a person.
void takeIn(Visitor& visitor, const std::string& event);
/// A yes to every question, and the approval.
void answerChecklist(Visitor& visitor);
/// What a careful person taps until no photo of the event needs one any more.
void reviewAll(Visitor& visitor);

/// A JPEG with a comment of its own: another file with the same picture.
[[nodiscard]] std::string anotherFile(const std::string& jpeg, int number);
[[nodiscard]] std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder);

} // namespace clearframe::tests
