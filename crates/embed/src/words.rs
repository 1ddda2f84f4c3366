//! The few words of the player, in the languages of the studio.
//!
//! All that a language says is one text, so that it takes as few bytes as can be: the guest is loaded by pages of others.

/// A word, by its place in the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    Play,
    Pause,
    PlayAgain,
    StepBack,
    StepForward,
    PreviousScene,
    NextScene,
    Player,
    StepOf,
    Moment,
    Wire,
    WireHint,
    Open,
    OpenHint,
    Drawing,
    Larger,
    Smaller,
    ZoomHint,
    OnTheWire,
    WhatIsShown,
    Close,
    CloseHint,
    OfWhichCall,
    SmallestFix,
    Expected,
    Source,
    NotYetAsked,
    NotReached,
    Passed,
    LeftOpen,
    Failed,
    NotModelledCheck,
    Allowed,
    Denied,
    NotModelled,
    Checks,
    Request,
    Response,
    Token,
    NothingSent,
    NothingAnswered,
    UnderWay,
    NoSource,
    TokenLater,
    NoToken,
}

/// The languages: the code, and all words in the order of [`Word`].
const LANGUAGES: [(&str, &str); 5] = [
    (
        "en",
        "Play|Pause|Play again|Step back|Step forward|Previous scene|Next scene|Player|Step %s of %c|Moment|Wire|What goes over the wire (W)|Open in studio|Open in the studio, and change it|Drawing|Larger|Smaller|Hold Ctrl or ⌘ to zoom|On the wire|What is shown|Close|Close (Escape)|Of which call|Smallest fix:|Expected:|Source|not yet asked|not reached|passed|left open|failed|not modelled|Allowed|Denied|Not modelled|Checks|Request|Response|Token|Nothing has been sent yet. Step forward, and the first request appears here.|Nothing has been answered yet. Step forward, and answers appear here.|The request is still on its way, or is being checked.|No source says what is answered here, and nothing is made up.|The token appears here when it is issued.|No token is issued in this call.",
    ),
    (
        "es",
        "Reproducir|Pausar|Reproducir otra vez|Paso atrás|Paso adelante|Escena anterior|Escena siguiente|Reproductor|Paso %s de %c|Momento|Red|Lo que va por la red (W)|Abrir en el estudio|Abrir en el estudio y cambiarlo|Dibujo|Más grande|Más pequeño|Mantén Ctrl o ⌘ para ampliar|En la red|Lo que se muestra|Cerrar|Cerrar (Esc)|De qué llamada|Corrección mínima:|Se esperaba:|Fuente|aún no comprobado|no se llegó|superado|sin decidir|fallido|no modelado|Permitido|Denegado|No modelado|Comprobaciones|Solicitud|Respuesta|Token|Aún no se ha enviado nada. Avanza un paso y la primera solicitud aparece aquí.|Aún no se ha respondido nada. Avanza y las respuestas aparecen aquí.|La solicitud aún está en camino o se está comprobando.|Ninguna fuente dice qué se responde aquí, y no se inventa nada.|El token aparece aquí cuando se emite.|En esta llamada no se emite ningún token.",
    ),
    (
        "pt",
        "Reproduzir|Pausar|Reproduzir de novo|Passo anterior|Próximo passo|Cena anterior|Próxima cena|Reprodutor|Passo %s de %c|Momento|Rede|O que passa pela rede (W)|Abrir no estúdio|Abrir no estúdio e mudar|Desenho|Maior|Menor|Segure Ctrl ou ⌘ para ampliar|Na rede|O que é mostrado|Fechar|Fechar (Esc)|De qual chamada|Menor correção:|Esperado:|Fonte|ainda não verificado|não alcançado|aprovado|em aberto|reprovado|não modelado|Permitido|Negado|Não modelado|Verificações|Solicitação|Resposta|Token|Nada foi enviado ainda. Avance um passo e a primeira solicitação aparece aqui.|Nada foi respondido ainda. Avance e as respostas aparecem aqui.|A solicitação ainda está a caminho ou sendo verificada.|Nenhuma fonte diz o que é respondido aqui, e nada é inventado.|O token aparece aqui quando é emitido.|Nenhum token é emitido nesta chamada.",
    ),
    (
        "ja",
        "再生|一時停止|もう一度再生|1 ステップ戻る|1 ステップ進む|前の場面|次の場面|プレーヤー|ステップ %s / %c|再生位置|通信|通信の内容 (W)|スタジオで開く|スタジオで開いて変更する|図|拡大|縮小|Ctrl または ⌘ を押しながら拡大|通信の内容|表示するもの|閉じる|閉じる (Esc)|どの呼び出しか|最小の修正:|期待値:|出典|未確認|未到達|合格|未決定|不合格|モデル対象外|許可|拒否|モデル対象外|チェック|要求|応答|トークン|まだ何も送信されていません。進むと、最初の要求がここに表示されます。|まだ応答がありません。進むと、応答がここに表示されます。|要求はまだ送信中か、確認中です。|ここでの応答を示す出典がなく、作り話もしません。|トークンは発行されるとここに表示されます。|この呼び出しではトークンは発行されません。",
    ),
    (
        "ko",
        "재생|일시 중지|다시 재생|한 단계 뒤로|한 단계 앞으로|이전 장면|다음 장면|플레이어|%c단계 중 %s단계|재생 위치|통신|통신 내용(W)|스튜디오에서 열기|스튜디오에서 열어 바꾸기|그림|크게|작게|Ctrl 또는 ⌘를 누르고 확대|통신 내용|표시할 것|닫기|닫기(Esc)|어떤 호출|최소 수정:|예상:|출처|아직 확인 안 함|도달하지 않음|통과|미결정|실패|모델에 없음|허용됨|거부됨|모델에 없음|검사|요청|응답|토큰|아직 아무것도 보내지 않았습니다. 앞으로 가면 첫 요청이 여기에 표시됩니다.|아직 응답이 없습니다. 앞으로 가면 응답이 여기에 표시됩니다.|요청이 아직 가는 중이거나 확인 중입니다.|여기서 무엇이 응답되는지 알려 주는 출처가 없으며, 지어내지 않습니다.|토큰은 발급되면 여기에 표시됩니다.|이 호출에서는 토큰이 발급되지 않습니다.",
    ),
];

/// The words in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Words(&'static str);

impl Words {
    /// The language of a tag, whatever its region; English for one in which nothing speaks here.
    pub(crate) fn of_tag(tag: &str) -> Self {
        let is_meant = |code: &str| {
            let rest = tag.get(code.len()..).unwrap_or_default();
            let begins = tag.get(..code.len());
            begins.is_some_and(|it| it.eq_ignore_ascii_case(code))
                && (rest.is_empty() || rest.starts_with('-'))
        };
        let found = LANGUAGES.iter().find(|(code, _)| is_meant(code));
        Self(found.map_or(LANGUAGES[0].1, |(_, words)| words))
    }

    /// What it says.
    pub(crate) fn say(self, word: Word) -> &'static str {
        self.0.split('|').nth(word as usize).unwrap_or_default()
    }

    /// The number of a step among so many.
    pub(crate) fn step(self, step: usize, count: usize) -> String {
        let words = self.say(Word::StepOf);
        words
            .replace("%s", &step.to_string())
            .replace("%c", &count.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_says_every_word() {
        for (code, words) in LANGUAGES {
            assert_eq!(
                words.split('|').count(),
                Word::NoToken as usize + 1,
                "{code}"
            );
            assert!(words.split('|').all(|word| !word.is_empty()), "{code}");
            let step = Words(words).step(2, 7);
            assert!(step.contains('2') && step.contains('7'), "{step}");
        }
    }

    #[test]
    fn a_language_is_known_by_its_tag_whatever_the_region() {
        for (tag, expected) in [
            ("es", "Cerrar"),
            ("pt-BR", "Fechar"),
            ("JA-jp", "閉じる"),
            ("est", "Close"),
            ("", "Close"),
            ("日本", "Close"),
        ] {
            assert_eq!(Words::of_tag(tag).say(Word::Close), expected, "{tag}");
        }
        assert_eq!(
            Words::of_tag("ko").say(Word::NoToken),
            "이 호출에서는 토큰이 발급되지 않습니다."
        );
    }
}
