#include "exchange/metadata/xmp_tree.hpp"

#include "exchange/metadata/metadata.hpp"
#include "exchange/metadata/text.hpp"
#include "exchange/metadata/xmp_guard.hpp"

#include <exception>
#include <exiv2/exiv2.hpp>

namespace clearframe::exchange {
namespace {

std::string_view withoutPrefix(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// libexiv2 lists properties in document order, so the child that is looked for is nearly always the last one.
XmpNode& childNamed(XmpNode& parent, std::string_view name) {
    for (auto child = parent.children.rbegin(); child != parent.children.rend(); ++child) {
        if (child->name == name) return *child;
    }
    return parent.children.emplace_back(XmpNode{std::string(name), {}, {}});
}

/// Array items are numbered from 1 in steps of one; a number that jumps makes a new item at the end.
XmpNode& itemNumbered(XmpNode& array, std::size_t number) {
    if (number >= 1 && number <= array.children.size()) return array.children[number - 1];
    return array.children.emplace_back();
}

/// Follows `name[2]/prefix:field` from the node; null for a qualifier (`?xml:lang`), which is no content.
XmpNode* descend(XmpNode& root, const std::string& prefix, std::string_view path) {
    XmpNode* node = &root;
    bool top = true;
    for (const auto part : split(path, '/')) {
        if (part.starts_with('?')) return nullptr;
        const auto bracket = part.find('[');
        const auto name = part.substr(0, bracket);
        node = &childNamed(*node, top ? prefix + ":" + std::string(name) : std::string(withoutPrefix(name)));
        top = false;
        for (auto at = bracket; at != std::string_view::npos; at = part.find('[', at + 1)) {
            const auto index = number(part.substr(at + 1, part.find(']', at) - at - 1));
            node = &itemNumbered(*node, index && *index >= 1 && *index < 1e6 ? static_cast<std::size_t>(*index) : 0);
        }
    }
    return node;
}

void takeValue(const Exiv2::Value& value, XmpNode& node) {
    const auto addItem = [&node](const std::string& text) { node.children.push_back(XmpNode{{}, text, {}}); };
    if (const auto* array = dynamic_cast<const Exiv2::XmpArrayValue*>(&value)) {
        for (long i = 0; i < array->count(); ++i)
            addItem(array->toString(i));
    } else if (const auto* languages = dynamic_cast<const Exiv2::LangAltValue*>(&value)) {
        if (const auto standard = languages->value_.find("x-default"); standard != languages->value_.end())
            addItem(standard->second);
        for (const auto& [language, text] : languages->value_) {
            if (language != "x-default") addItem(text);
        }
    } else if (const auto* text = dynamic_cast<const Exiv2::XmpTextValue*>(&value)) {
        node.text = text->value_;
    } else {
        node.text = value.toString();
    }
}

} // namespace

const XmpNode* XmpNode::find(std::string_view childName) const {
    for (const auto& child : children) {
        if (child.name == childName) return &child;
    }
    return nullptr;
}

std::string XmpNode::firstText() const {
    const auto all = texts();
    return all.empty() ? std::string() : all.front();
}

std::string XmpNode::textOf(std::string_view childName) const {
    const auto* child = find(childName);
    return child ? child->firstText() : std::string();
}

std::vector<std::string> XmpNode::texts() const {
    std::vector<std::string> all;
    if (!text.empty()) all.push_back(text);
    for (const auto& child : children) {
        if (!child.name.empty()) continue;
        if (const auto own = child.firstText(); !own.empty()) all.push_back(own);
    }
    return all;
}

policy::Result<XmpNode> parseXmp(std::string_view packet) {
    prepareMetadata();
    const auto text = guardedXmp(packet);
    if (!text) return tl::unexpected(text.error());
    const auto damaged = [] { return policy::fail(policy::FailureKind::refused, "it is damaged"); };
    try {
        Exiv2::XmpData properties;
        // Zero is the only sign of success: on broken XML it fills nothing and throws nothing.
        if (Exiv2::XmpParser::decode(properties, *text) != 0) return damaged();
        XmpNode root;
        for (const auto& property : properties) {
            if (auto* node = descend(root, property.groupName(), property.tagName()))
                takeValue(property.value(), *node);
        }
        return root;
    } catch (const std::exception&) {
        return damaged();
    }
}

} // namespace clearframe::exchange
