#include "gui/kit/keyboard.hpp"

#include <array>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <unicode/unistr.h>
#include <vector>

namespace clearframe::gui::kit {
namespace {

using Keys = std::vector<std::string_view>;

const std::array<Keys, 4> letters{
    Keys{"1", "2", "3", "4", "5", "6", "7", "8", "9", "0"}, Keys{"q", "w", "e", "r", "t", "y", "u", "i", "o", "p"},
    Keys{"a", "s", "d", "f", "g", "h", "j", "k", "l"}, Keys{"z", "x", "c", "v", "b", "n", "m"}};
const std::array<Keys, 4> accented{
    Keys{"á", "à", "â", "ä", "ã", "å", "ą", "æ", "ā", "ă"}, Keys{"é", "è", "ê", "ë", "ę", "ě", "í", "ì", "î", "ï"},
    Keys{"ó", "ò", "ô", "ö", "õ", "ø", "ő", "ú", "ü"}, Keys{"ñ", "ń", "ł", "ś", "š", "ż", "ŵ"}};

/// What holding a key offers: the accents of the languages of British schools' families.
const std::map<std::string_view, Keys> more{
    {"a", {"á", "à", "â", "ä", "ã", "å", "ą"}},
    {"c", {"ç", "ć", "č"}},
    {"d", {"ď", "đ", "ð"}},
    {"e", {"é", "è", "ê", "ë", "ę", "ě"}},
    {"g", {"ğ", "ģ"}},
    {"i", {"í", "ì", "î", "ï", "ı"}},
    {"l", {"ł", "ľ", "ĺ"}},
    {"n", {"ñ", "ń", "ň"}},
    {"o", {"ó", "ò", "ô", "ö", "õ", "ø", "ő"}},
    {"r", {"ř", "ŕ"}},
    {"s", {"ś", "š", "ş", "ș", "ß"}},
    {"t", {"ť", "ţ", "ț", "þ"}},
    {"u", {"ú", "ù", "û", "ü", "ů", "ű"}},
    {"w", {"ŵ", "ẃ", "ẁ", "ẅ"}},
    {"y", {"ŷ", "ý", "ÿ"}},
    {"z", {"ż", "ź", "ž"}},
    {"'", {"’", "‘", "´"}},
    {"-", {"–", ".", ",", "@", "/", "_"}},
    {",", {";", ":", "-", "–", "(", ")"}},
    {".", {"…", "/", "@", "_", "“", "”"}},
    {"!", {"?", "#", "&", "+", "*", "%"}},
    {"/", {"_", "~", "?", "=", "&", "%", "+", "@"}},
};

std::string cased(std::string_view key, bool upper) {
    if (!upper) return std::string(key);
    std::string out;
    icu::UnicodeString::fromUTF8({key.data(), static_cast<int>(key.size())}).toUpper().toUTF8String(out);
    return out;
}

struct Pad {
    Ui& ui;
    float keyHeight, gap;

    Tapped key(const Box& box, std::string_view id, std::string_view shown, bool special,
               Icon sign = Icon::none) const {
        const Theme& t = ui.theme();
        const auto tapped = ui.tap(id, box, shown);
        const float radius = ui.m().px(11);
        const Colour face = tapped.held ? (special ? t.line : t.primary) : special ? t.inset : t.surface;
        const Box at = lipped(ui, box, tapped.held, face, special || t.highContrast ? t.edge : t.line,
                              special ? std::max(1.F, 1.5F * ui.m().k) : 1.F, t.keyLip, 3, radius);
        if (tapped.focused) focusRing(ui, at, radius);
        const Colour ink = tapped.held && !special ? t.onPrimary : special ? t.ink2 : t.ink;
        if (sign != Icon::none)
            icon(ui, sign, 26, ink, at.centreX(), at.centreY());
        else
            line(ui, special || shown.size() > 4 ? Role::body : Role::key, ink, at, shown, Align::centre);
        return tapped;
    }
};

/// The row of accents over a held key; gives the letter that was chosen.
std::optional<std::string> accentRow(Ui& ui, const Box& area, const Box& over, const Keys& keys, bool upper) {
    const float width = ui.m().pick(64, 52);
    const float gap = ui.m().px(7);
    const float pad = ui.m().px(8);
    const auto count = static_cast<float>(keys.size());
    const float all = count * width + (count - 1) * gap + 2 * pad;
    Box box{std::clamp(over.x - pad, area.x, std::max(area.x, area.right() - all)), over.y - over.h - 2 * pad - gap,
            all, over.h + 2 * pad};
    const Layer layer(ui, "accents", box);
    floating(ui, box, ui.theme().surface, 14);
    Box rest = box.inset(pad);
    std::optional<std::string> chosen;
    const Pad padOf{ui, over.h, gap};
    for (const auto key : keys) {
        const auto shown = cased(key, upper);
        if (padOf.key(rest.cutLeft(width, gap), fmt::format("accent.{}", shown), shown, false).clicked) chosen = shown;
    }
    return chosen;
}

} // namespace

float keyboardHeight(const Ui& ui) {
    return ui.m().small ? 5 * std::max(ui.m().target, ui.m().px(44)) + ui.m().px(6) * 6
                        : 5 * ui.m().px(57) + 4 * ui.m().px(7) + ui.m().px(22);
}

std::optional<Typed> attachedKeyboard() {
    const auto& io = ImGui::GetIO();
    if (ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Backspace))) return typing::Backspace{};
    if (ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Enter))) return typing::Enter{};
    icu::UnicodeString typed;
    for (const ImWchar letter : io.InputQueueCharacters)
        typed.append(static_cast<UChar>(letter));
    if (typed.isEmpty()) return std::nullopt;
    std::string text;
    typed.toUTF8String(text);
    return typing::Letters{text};
}

std::optional<Typed> keyboard(Ui& ui, const Box& box, KeyboardView& view, KeySigns signs) {
    fill(ui, box, ui.theme().inset);
    std::optional<Typed> typed = attachedKeyboard();
    const float gap = ui.m().pick(7, 6);
    const float height = std::floor((box.h - ui.m().pick(22, 12) - 4 * gap) / 5);
    const float inside = std::min(box.w - 2 * ui.m().pick(25, 10), ui.m().px(760));
    const float width = std::floor((inside - 9 * gap) / 10);
    const float left = box.centreX() - (10 * width + 9 * gap) / 2;
    const float right = left + 10 * width + 9 * gap;
    const Pad pad{ui, height, gap};
    const auto& rows = view.accents ? accented : letters;
    float y = box.y + ui.m().pick(11, 6);
    const auto type = [&](std::string_view key) {
        typed = typing::Letters{cased(key, view.shift)};
        view.shift = false;
    };
    std::optional<std::pair<Box, std::string>> open;
    const auto letter = [&](const Box& at, std::string_view key) {
        const auto tapped = pad.key(at, fmt::format("key.{}", key), cased(key, view.shift), false);
        constexpr float holdSeconds = 0.35F;
        if (tapped.heldSeconds > holdSeconds && more.contains(key)) view.held = key;
        if (view.held == key) open = {at, std::string(key)};
        if (tapped.clicked && view.held != key) type(key);
    };
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto& keys = rows[row];
        const auto count = static_cast<float>(keys.size());
        float x = box.centreX() - (count * width + (count - 1) * gap) / 2;
        if (row == 3) {
            const float wide = x - gap - left;
            if (pad.key({left, y, wide, height}, "key.shift", "shift", true, Icon::shift).clicked)
                view.shift = !view.shift;
            if (pad.key({right - wide, y, wide, height}, "key.backspace", "backspace", true, Icon::backspace).clicked)
                typed = typing::Backspace{};
        }
        for (const auto key : keys) {
            letter({x, y, width, height}, key);
            x += width + gap;
        }
        y += height + gap;
    }
    const float side = std::floor(1.5F * width + 0.5F * gap);
    if (pad.key({left, y, side, height}, "key.accents", view.accents ? "abc" : "àéł", true).clicked)
        view.accents = !view.accents;
    float x = left + side + gap;
    static const Keys ofNames{"'", "-"};
    static const Keys ofSentences{"'", ",", ".", "!"};
    static const Keys ofAddresses{".", "-", "/", ":"};
    for (const auto key : signs == KeySigns::names       ? ofNames
                          : signs == KeySigns::sentences ? ofSentences
                                                         : ofAddresses) {
        letter({x, y, width, height}, key);
        x += width + gap;
    }
    const float closeWidth = std::floor(2.7F * width);
    if (pad.key({x, y, right - closeWidth - gap - x, height}, "key.space", "space", false).clicked)
        typed = typing::Letters{" "};
    if (pad.key({right - closeWidth, y, closeWidth, height}, "key.close", "close", true, Icon::keyboardClose).clicked)
        typed = typing::Close{};
    if (open) {
        if (const auto chosen = accentRow(ui, box, open->first, more.at(open->second), view.shift)) {
            typed = typing::Letters{*chosen};
            view.shift = false;
            view.held.clear();
        } else if (typed) {
            view.held.clear();
        }
    }
    return typed;
}

std::optional<PinPress> pinPad(Ui& ui, const Box& box, std::string_view openLabel, bool canOpen) {
    const float gap = ui.m().px(ui.m().small ? 10 : 12);
    const float width = std::floor((box.w - 2 * gap) / 3);
    const float height = std::floor((box.h - 3 * gap) / 4);
    const Theme& t = ui.theme();
    std::optional<PinPress> press;
    const auto at = [&](int column, int row) {
        return Box{box.x + static_cast<float>(column) * (width + gap), box.y + static_cast<float>(row) * (height + gap),
                   width, height};
    };
    const auto digit = [&](const Box& key, char number) {
        const std::string shown(1, number);
        const auto tapped = ui.tap(fmt::format("pin.{}", number), key, shown);
        const float radius = ui.m().px(16);
        const Box face = lipped(ui, key, tapped.held, tapped.held ? t.inset : t.surface, t.edge,
                                t.highContrast ? 2 : std::max(1.F, 1.5F * ui.m().k), t.keyLip, 3, radius);
        if (tapped.focused) focusRing(ui, face, radius);
        line(ui, Role::digit, t.ink, face, shown, Align::centre);
        if (tapped.clicked) press = PinPress{PinKey::digit, number};
    };
    for (int number = 1; number <= 9; ++number)
        digit(at((number - 1) % 3, (number - 1) / 3), static_cast<char>('0' + number));
    if (button(ui, at(0, 3), {.id = "pin.backspace", .label = {}, .icon = Icon::backspace, .says = "backspace"}))
        press = PinPress{PinKey::backspace};
    digit(at(1, 3), '0');
    if (button(ui, at(2, 3),
               {.id = "pin.open",
                .label = openLabel,
                .icon = ui.m().small ? Icon::none : Icon::lockOpen,
                .look = Look::primary,
                .enabled = canOpen}))
        press = PinPress{PinKey::open};
    for (const ImWchar letter : ImGui::GetIO().InputQueueCharacters) {
        if (letter >= '0' && letter <= '9') press = PinPress{PinKey::digit, static_cast<char>(letter)};
    }
    if (ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Backspace))) press = PinPress{PinKey::backspace};
    if (ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Enter), false) && canOpen) press = PinPress{PinKey::open};
    return press;
}

} // namespace clearframe::gui::kit
