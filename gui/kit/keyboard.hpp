// The keyboards on the screen: letters as in Britain with accents by holding a key, and the pad for PINs.
#pragma once

#include "gui/kit/button.hpp"
#include "gui/model/typing.hpp"

#include <optional>
#include <string>

namespace clearframe::gui::kit {

/// How high the letters' keyboard is, at the bottom of what it is typed for.
float keyboardHeight(const Ui& ui);

/// State of the view alone; the text typed is elsewhere.
struct KeyboardView {
    bool shift = false;
    bool accents = false; ///< the page of accented letters
    std::string held;     ///< the key whose accents are open
};

/// What stands beside the space bar.
enum class KeySigns {
    names,     ///< apostrophe and hyphen
    sentences, ///< comma, full stop, exclamation mark; others by holding them
    addresses, ///< of the network: full stop, hyphen, slash, colon; others by holding the slash
};

/// What was typed in this frame: on these keys, else on an attached keyboard. No correction of any kind.
std::optional<Typed> keyboard(Ui& ui, const Box& box, KeyboardView& view, KeySigns signs = KeySigns::names);
/// Of an attached keyboard alone.
std::optional<Typed> attachedKeyboard();

enum class PinKey { digit, backspace, open };
struct PinPress {
    PinKey key;
    char digit = '0';
};
std::optional<PinPress> pinPad(Ui& ui, const Box& box, std::string_view openLabel, bool canOpen);

} // namespace clearframe::gui::kit
