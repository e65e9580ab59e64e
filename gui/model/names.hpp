// Names to know: restricted pupils, and how; never why. And who has read them.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

struct NameToRead {
    std::string name;
    std::string under; ///< "5 Osprey · Not on social media."
    bool never = false;
};

struct NameReader {
    std::string name;
    std::string when; ///< "19 June 2026, 15:20"
};

/// Whose names are shown: of one event's classes, of everybody, of one class.
enum class NamesOf { event, everybody, group };

struct NamesModel {
    std::string under; ///< "List 42 · 12 names"
    std::string event; ///< empty: there is no event to choose
    NamesOf of = NamesOf::everybody;
    std::string group;
    std::vector<std::string> groups; ///< classes with restricted pupils
    bool choosingGroup = false;
    std::vector<NameToRead> names;
    std::vector<NameReader> readers; ///< newest first
    bool showsReaders = false;       ///< on a small screen: them instead of the names
    bool readByMe = false;
    bool allShown = false; ///< only who saw all names can have read them
    std::string note;      ///< "You read them on 19 June 2026."
    std::string problem;   ///< a sentence; without names it stands in their place
    bool loaded = false, busy = false;
};

namespace names {
struct Show {
    NamesOf what;
    std::string group; ///< of NamesOf::group
};
struct ChooseGroup {
    bool open;
};
struct Readers {
    bool shown;
};
struct Primary {}; ///< "I have read these names", or all of them first
struct Back {};
struct Lock {};
} // namespace names

using NamesIntent =
    std::variant<names::Show, names::ChooseGroup, names::Readers, names::Primary, names::Back, names::Lock>;

} // namespace clearframe::gui
