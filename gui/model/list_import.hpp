// Bringing a consent list: which file, what it would change, and what became of it.
#pragma once

#include "gui/model/place.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

enum class ListStep { file, differences, result };

/// The differences, looked at one part at a time.
enum class ListPart { looser, gone, stricter, fresh, toCheck };
inline constexpr std::array allListParts{ListPart::looser, ListPart::gone, ListPart::stricter, ListPart::fresh,
                                         ListPart::toCheck};

enum class AnswerSign { none, yes, no, limited, dated };

struct ListRow {
    std::string title; ///< a pupil; "Row 12"
    std::string under; ///< the class; of a row that is to be checked, the sentence
    std::string what;  ///< "Social media"; empty where there is nothing to compare
    std::string before;
    std::string now;
    AnswerSign beforeSign = AnswerSign::none;
    AnswerSign nowSign = AnswerSign::none;
};

struct ListPartModel {
    int number = 0; ///< on its tile: pupils, or rows to check
    std::vector<ListRow> rows;
    std::size_t seen = 0; ///< rows, from the first
};

enum class ListTone { good, warning, bad, calm };

/// Good news or bad, in two sentences.
struct ListBanner {
    ListTone tone = ListTone::calm;
    std::string bold; ///< empty: there is none
    std::string rest;
};

enum class ListFactSign { wrong, mapping, list, pupils, toCheck, stick, waits, ends };
struct ListFact {
    ListFactSign sign = ListFactSign::list;
    std::string title;
    std::string text;
};

/// What the primary button does.
enum class ListNext {
    nothing, ///< something is under way
    read,
    choose, ///< nothing is chosen yet
    showNext,
    takeOver,
    agree,
    otherFile,
    toIt,
};

struct ListImportModel {
    ListStep step = ListStep::file;
    std::string title;
    std::string under;
    ListBanner banner;
    ListNext next = ListNext::choose;
    std::string primary; ///< its words

    std::vector<PlaceRow> files; ///< newest of a place first
    std::string chosen;          ///< id of a file
    bool looking = false;        ///< for files, the first time
    std::string noneTitle, noneUnder;

    bool reading = false;
    bool compared = false; ///< the parts below hold something; else `facts` do
    std::array<ListPartModel, allListParts.size()> parts;
    ListPart part = ListPart::looser;
    std::uint64_t shown = 0; ///< grows with every comparison
    std::string columnNow, columnNew;
    std::string seal;     ///< who signed it, or that nobody did
    bool asks = false;    ///< a person has to agree
    std::size_t seen = 0; ///< of `toSee`, where a person has to agree
    std::size_t toSee = 0;
    std::string keep;          ///< "Keep list 42"
    bool stricterOnly = false; ///< offered

    std::vector<ListFact> facts; ///< of a list that cannot be used, and of the result

    [[nodiscard]] const ListPartModel& of(ListPart which) const { return parts[static_cast<std::size_t>(which)]; }
    [[nodiscard]] ListPartModel& of(ListPart which) { return parts[static_cast<std::size_t>(which)]; }
};

namespace listimport {
struct Choose {
    std::string file;
};
struct Show {
    ListPart part;
};
/// So many rows of a part have been on the screen.
struct Seen {
    ListPart part;
    std::size_t rows;
};
struct Primary {};
struct StricterOnly {};
struct Keep {};
struct Home {};
struct Back {};
struct Lock {};
} // namespace listimport

using ListImportIntent =
    std::variant<listimport::Choose, listimport::Show, listimport::Seen, listimport::Primary, listimport::StricterOnly,
                 listimport::Keep, listimport::Home, listimport::Back, listimport::Lock>;

} // namespace clearframe::gui
