title = システム割り当てかユーザー割り当てか: どちらを選ぶか
about = 同じマシンを 2 組用意します。左側はそれぞれシステム割り当て ID、右側は共有のユーザー割り当て ID です。作成、共有、ライフサイクル、再利用、作成前のアクセス許可、監査、そしてそれぞれが何に最も向いているかを見ていきます。

beat-0 =
    .title = 作成
    .say = 左側: `vm-sys-1` のスイッチで、システム割り当て ID を作ります。この ID は、このマシンだけのものです。右側: `id-reports` を独立したリソースとして作り、その後で `vm-usr-1` に関連付けます。
    .notes = ID が示すのは誰が呼び出しているかであり、何をしてよいかについては何も示しません。この点では、どちらの種類も同じです。スイッチには、マシンへの書き込みアクセス許可が必要です。右側ではさらに 2 つ、作成のための `Managed Identity Contributor` と、関連付けのための `Managed Identity Operator` が必要です。https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations をご覧ください。
    .question = 両方のマシンに ID ができました。`vm-sys-1` はレポートを読み取れますか?

beat-1 =
    .title = 共有
    .say = ID だけでは何も開きません。そこで、ロールを与え、両側に 2 台目のマシンを加えます。左側: 2 つ目の ID と、2 つ目のロールの割り当て。右側: 同じ ID をもう一度使い、割り当ては両方で **1 つ** です。カウンターを比べてください。
    .notes = マシンが n 台、対象が m 個なら、割り当ては左側で n × m、右側で m です。システム割り当て ID は共有できませんが、ユーザー割り当て ID は、種類の異なる多数のリソースに関連付けることができます。https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations をご覧ください。

beat-2 =
    .title = ライフサイクル
    .say = 4 台のマシンをすべて削除します。左側: 両方の ID が一緒に消え、アクセス権の一覧には、誰のものでもないロールの割り当てが 2 つ残っています。右側: `id-reports` はまだあり、そのロールもあります。
    .notes = ここでは何も呼び出しません。カウンターを見てください。数えているのは、存在する ID の割り当てです。どちらの種類も、ロールの割り当てを自動では片付けません。左側では「ID が見つかりません」と表示され、サブスクリプションの上限に数えられます。右側では、誰も必要としなくなったら、ID そのものを削除しなければなりません。https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations#maintenance をご覧ください。

beat-3 =
    .title = 再利用
    .say = 両側の 1 台目のマシンを、それぞれ以前の名前で作り直します。左側: 以前と同じように、システム割り当て ID をオンにします。右側: 以前と同じように、`id-reports` を関連付けます。ロールの割り当てには誰も手を触れません。
    .notes = ロールは名前に割り当てられる、と多くの人が思っています。割り当てられるのはプリンシパル ID であり、それは古いマシンとともに消えました。毎日入れ替わるマシンでは、これが決め手になります。https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations をご覧ください。
    .question = 同じ名前、同じスイッチです。新しい `vm-sys-1` はレポートを読み取れますか?

beat-4 =
    .title = 作成前のアクセス許可
    .say = 新しい `vm-sys-1` は新しいプリンシパルだったので、その後ロールを得ました。今は 10:00 で、1 つのテンプレートが両側の 2 台目のマシンを作ります。左側はこの順番です: マシン、ID、ロール。右側: マシンと関連付け。ロールはずっと前からあります。
    .notes = 構成を読み取る起動スクリプトは、左側では失敗し、右側では動きます。左側では、デプロイする人にロールの割り当ても許されている必要があります。最大 10 分: https://learn.microsoft.com/azure/role-based-access-control/troubleshooting
    .question = マシン、ID、ロールを 1 つのテンプレートで作ります。`vm-sys-2` はすぐに読み取れますか?

beat-5 =
    .title = 監査
    .say = ロールの割り当てには最大 10 分かかります。10:10 には 4 台すべてが読み取れます。それぞれの判定の後ろに誰の名前があるかを見てください。左側: マシン自身。右側: どちらも `id-reports`。ログに載るのは ID の名前であり、それを使ったマシンの名前ではありません。
    .notes = ストレージ アカウントのログしか残っていないとしたら、夜中にレポートを読み取ったのは誰かわかるでしょうか。尋ねてみてください。ログにあるのは呼び出し元のオブジェクト ID で、右側ではすべて同じです。リソースを区別する必要があるなら、システム割り当てを選びます: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations

beat-6 =
    .title = 必要なものが違うとき
    .say = 両側で、**1 台目** のマシンはレポートの書き込みもしなければなりません。読み取りのロールに代えて `Storage Blob Data Contributor` を、左側では `vm-sys-1` に、右側では `id-reports` に与えます。その後、**2 台目** のマシンが書き込みを試みます。
    .notes = ID を共有することは、それに許されるすべてを共有することです。1 台のマシンに侵入されたときに手が届く範囲も、これで決まります。左側ではそのマシンが必要としたもの、右側ではどれか 1 台でも必要としたものすべてです。https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations をご覧ください。
    .question = `vm-usr-2` に書き込ませるつもりは誰にもありませんでした。書き込めますか?

beat-7 =
    .title = それぞれに向いているもの
    .say = 
        - **システム割り当て**: 1 つのリソースだけが持ち、そのリソースとともに終わる権限と、そのリソースの名前が載るログ。
        - **ユーザー割り当て**: レプリカ、入れ替わるマシン、マシンより先にある権限。
        - 両方を同時に: `vm-usr-1` は、全員に必要なものを共有し、書き込みは自分自身として行います。
    .notes = 1 台のマシンに両方あると、指定のないコードにはシステム割り当て ID が渡されます。そのため、読み取りの呼び出しは今、`id-reports` を指定しています。クラスに自分たちの設計についてどちらかを選ばせ、カウンターを根拠に議論してもらいましょう。https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq をご覧ください。

beat-8 =
    .title = あなたの場合は?
    .say = ホストがいくつ、呼び出し先がいくつあり、何が求められるかを入力してください。数はそれに従い、どの論拠にも出典があります。結果は横に描くことも、開いている図に取り入れることもできます。
    .notes = クラスに仕事での例を出してもらってください。答えを 1 つずつ変え、どの論拠で選択が変わるかを見ます。作成前の許可と、ホストごとの監査は、逆の方向に働きます。https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations をご覧ください。
