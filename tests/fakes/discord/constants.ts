/** Message flags. */
export const Flags = {
  SuppressEmbeds: 1 << 2,
  HasThread: 1 << 5,
  Ephemeral: 1 << 6,
  Loading: 1 << 7,
  SuppressNotifications: 1 << 12,
  /** IS_COMPONENTS_V2 */
  V2: 1 << 15,
} as const

/** Gateway intents a bot may ask for. */
export const Intents = {
  Guilds: 1 << 0,
  GuildMembers: 1 << 1,
  GuildMessages: 1 << 9,
  GuildReactions: 1 << 10,
  DirectMessages: 1 << 12,
  DirectMessageReactions: 1 << 13,
  MessageContent: 1 << 15,
} as const

/** Bits 0-16, 20, 21, 24 and 25: everything Discord defines. */
export const ALL_INTENTS = 0x1ffff | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25)

/** Gateway opcodes. */
export const Opcode = {
  Dispatch: 0,
  Heartbeat: 1,
  Identify: 2,
  PresenceUpdate: 3,
  VoiceStateUpdate: 4,
  Resume: 6,
  Reconnect: 7,
  RequestGuildMembers: 8,
  InvalidSession: 9,
  Hello: 10,
  HeartbeatAck: 11,
  RequestSoundboardSounds: 31,
} as const

/** Channel types. */
export const ChannelType = {
  DirectMessage: 1,
  Category: 4,
  AnnouncementThread: 10,
  PublicThread: 11,
  PrivateThread: 12,
  Forum: 15,
  Media: 16,
} as const

/** Message types. */
export const MessageType = { Default: 0, Reply: 19, ChatInputCommand: 20 } as const

/** Interaction types, as delivered. */
export const InteractionType = { Command: 2, Component: 3, Autocomplete: 4, ModalSubmit: 5 } as const

/** Interaction callback types, as answered. */
export const CallbackType = {
  Message: 4,
  DeferredMessage: 5,
  DeferredUpdate: 6,
  Update: 7,
  Autocomplete: 8,
  Modal: 9,
  LaunchActivity: 12,
} as const

/** Component types. */
export const ComponentType = {
  ActionRow: 1,
  Button: 2,
  StringSelect: 3,
  TextInput: 4,
  UserSelect: 5,
  RoleSelect: 6,
  MentionableSelect: 7,
  ChannelSelect: 8,
  Section: 9,
  TextDisplay: 10,
  MediaGallery: 12,
  File: 13,
  Separator: 14,
  Container: 17,
  Label: 18,
  FileUpload: 19,
  CheckboxGroup: 22,
} as const

/** Button styles with rules of their own. */
export const ButtonStyle = { Link: 5, Premium: 6 } as const

/** Application command types. */
export const CommandType = { ChatInput: 1, User: 2, Message: 3 } as const

/** Selects in messages, of every kind. */
export const SELECT_TYPES: readonly number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]

/** Is this one of the thread channel types? */
export const isThreadType = (type: number): boolean =>
  type === ChannelType.AnnouncementThread ||
  type === ChannelType.PublicThread ||
  type === ChannelType.PrivateThread

/** Is this a channel whose messages all live in threads (forum, media)? */
export const isForumType = (type: number): boolean => type === ChannelType.Forum || type === ChannelType.Media
